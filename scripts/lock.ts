import { readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Takes a lock, which this process then holds until it gives it back or ends; a process that is gone
 * holds none. Gives null when it is ours now, else the id of the process that holds it.
 */
export function takeLock(path: string): number | null {
  try {
    // A link is made whole or not at all, so nobody reads a lock without a name in it.
    symlinkSync(String(process.pid), path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const holder = Number(readlinkSync(path))
    if (isRunning(holder)) return holder
    rmSync(path)
    return takeLock(path)
  }
  process.once('exit', () => rmSync(path, { force: true }))
  return null
}

/** Waits for the lock, telling once that it waits, does the work and gives the lock back. */
export async function withLock<T>(path: string, tell: () => void, work: () => Promise<T>): Promise<T> {
  for (let told = false; takeLock(path) !== null; told = true) {
    if (!told) tell()
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** True when that process is one of this project's scripts: numbers are given out again. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return true
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('scripts/')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'ENOENT'))
      return false
    throw error
  }
}
