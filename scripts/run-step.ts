import { closeSync, openSync, readFileSync } from 'node:fs'
import { startProcessGroup } from '../e2e/servers/process-group.ts'
import { Refusal } from './run-script.ts'

export type Step = { command: string; args: string[]; cwd?: string; env?: NodeJS.ProcessEnv }

/** Runs a command to its end, its output in this terminal. Gives its exit code, 1 when a signal ended it. */
export async function runStep({ command, args, cwd, env }: Step): Promise<number> {
  // At SIGINT test runners take down what their tests have set up; SIGTERM just ends them.
  const group = await startProcessGroup(command, args, { cwd, env, output: 'inherit', signal: 'SIGINT' })
  return (await group.ended).code ?? 1
}

/**
 * Runs a command to its end, its output in a log file.
 * Throws `Refusal` with the end of that log when it fails.
 */
export async function runQuietly({ command, args, cwd, env }: Step, log: string): Promise<void> {
  const output = openSync(log, 'a')
  try {
    const group = await startProcessGroup(command, args, { cwd, env, output })
    const { code } = await group.ended
    if (code !== 0)
      throw new Refusal(`${lastLines(log, 20)}\n${command} failed; its whole output is in ${log}`)
  } finally {
    closeSync(output)
  }
}

/** The last lines of a text file. */
export function lastLines(path: string, count: number): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}
