import { constants } from 'node:os'
import { stopProcessGroups } from '../e2e/servers/process-group.ts'

/** An error that the person at the keyboard can act on: shown as its message alone. */
export class Refusal extends Error {}

let ending = false

/** True once the script is being ended: what stops then was stopped by us. */
export function isEnding(): boolean {
  return ending
}

/**
 * Runs a script's work and exits with the code that it gives. Whatever ends the script (the work
 * done, an error, SIGINT, SIGTERM, SIGHUP), every process that it started is stopped first.
 */
export async function runScript(work: () => Promise<number>): Promise<void> {
  async function end(code: number) {
    // npm passes on the Ctrl-C that the terminal has sent already: one of the two ends the script.
    if (ending) return
    ending = true
    await stopProcessGroups()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(128 + constants.signals[signal]))
  }
  endWithParent(() => void end(128 + constants.signals.SIGTERM))
  try {
    await end(await work())
  } catch (error) {
    // What breaks while everything is being stopped breaks because of it.
    if (!ending) console.error(error instanceof Refusal ? error.message : error)
    await end(1)
  }
}

/** Under `npm run`, ends the script when npm is gone, which gives no signal when npm was killed. */
function endWithParent(end: () => void): void {
  const parent = process.env.WREN_PARENT
  if (!parent) return
  // It is our parent: a script that runs below this one has another.
  delete process.env.WREN_PARENT
  const watch = () => {
    if (String(process.ppid) !== parent) end()
  }
  watch()
  setInterval(watch, 500).unref()
}
