import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'

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

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

async function waitForEnd(group: number): Promise<void> {
  while (isAlive(group) && !onlyZombies(group)) await pause(20)
}

/** What has ended may wait a while for the machine's first process to take note. */
function onlyZombies(group: number): boolean {
  try {
    return readFileSync(`/proc/${group}/stat`, 'latin1').includes(') Z ')
  } catch {
    return false
  }
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
    expect(isAlive(group) && !onlyZombies(group)).toBe(false)
  })

  it('leaves nothing running even when it is killed outright', async () => {
    const { script, group } = await start()
    script.kill('SIGKILL')
    await once(script, 'exit')
    await waitForEnd(group)
  })
})
