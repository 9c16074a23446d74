import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isGroupRunning } from '../e2e/servers/process-group.ts'

const SCRIPT = `
import { startProcessGroup } from './e2e/servers/process-group.ts'
import { runScript } from './scripts/run-script.ts'
await runScript(async () => {
  const group = await startProcessGroup('/bin/sh', ['-c', 'sleep 600 & wait'], { output: 'inherit' })
  console.log(group.pid)
  await group.ended
  return 0
})`

/** Starts the script and gives it with the id of the process group that it has started. */
async function start() {
  const script = spawn(process.execPath, ['--input-type=module-typescript', '-e', SCRIPT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(script.stdout, 'data')
  return { script, group: Number(line) }
}

describe('runScript', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends on %s with code %i, and all that it started before it', async (signal, code) => {
    const { script, group } = await start()
    script.kill(signal)
    expect(await once(script, 'exit')).toEqual([code, null])
    expect(isGroupRunning(group)).toBe(false)
  })

  it('leaves nothing running even when it is killed outright', async () => {
    const { script, group } = await start()
    script.kill('SIGKILL')
    await once(script, 'exit')
    while (isGroupRunning(group)) await pause(20)
  })
})
