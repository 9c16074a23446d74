import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Ending = { code: number | null; signal: NodeJS.Signals | null }

export type ProcessGroup = {
  pid: number
  /** Settles when the first process of the group has ended; never rejects. */
  ended: Promise<Ending>
  /** The signal to the whole group, SIGKILL to what is left after the grace; resolves when nothing is. */
  stop(): Promise<void>
}

export type ProcessGroupOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Where stdout and stderr go: this terminal, or an open file descriptor. */
  output: 'inherit' | number
  /** Under whom it runs; default: who runs this process. */
  uid?: number
  gid?: number
  /** Asks it to end; default SIGTERM. */
  signal?: 'SIGTERM' | 'SIGINT'
  /** Milliseconds between that and SIGKILL. */
  grace?: number
}

const running = new Set<ProcessGroup>()
let closed = false

/**
 * Starts a command in a process group of its own, so that a Ctrl-C in the terminal reaches it only
 * through us and `stop` reaches its children too. The group also ends when this process dies,
 * however it dies.
 * Throws when the command cannot be started, or after `stopProcessGroups`.
 */
export async function startProcessGroup(
  command: string,
  args: string[],
  { cwd, env, output, uid, gid, signal = 'SIGTERM', grace = 5000 }: ProcessGroupOptions,
): Promise<ProcessGroup> {
  if (closed) throw new Error(`${command} is not started: everything is being stopped`)
  const child = spawn(command, args, {
    cwd,
    env,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', output, output],
  })
  const spawned = once(child, 'spawn')
  const { pid } = child
  if (pid === undefined) {
    await spawned
    throw new Error(`${command} has no process id`)
  }
  const release = endWithUs(pid)
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      release()
      resolve({ code, signal })
    })
  })
  const group: ProcessGroup = {
    pid,
    ended,
    async stop() {
      signalGroup(pid, signal)
      if (!(await isEmptyWithin(pid, grace))) {
        signalGroup(pid, 'SIGKILL')
        await isEmptyWithin(pid, 1000)
      }
      running.delete(group)
    },
  }
  running.add(group)
  void ended.then(() => signalGroup(pid, 0) || running.delete(group))
  await spawned
  return group
}

/** Stops every group started here, the newest first, and refuses to start more. */
export async function stopProcessGroups(): Promise<void> {
  closed = true
  for (const group of [...running].reverse()) await group.stop()
}

/** True when the group still had a process to take the signal (0 only asks). */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

async function isEmptyWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(20)) {
    if (!isGroupRunning(pid)) return true
  }
  return false
}

/** True while a process of the group runs; what has ended and waits to be reaped does not count. */
export function isGroupRunning(pid: number): boolean {
  return signalGroup(pid, 0) && hasLiveProcess(pid)
}

/**
 * False when all that is left of a group has ended and only waits to be reaped, which may take the
 * machine's first process seconds (in a container, for ever). Where there is no /proc, true.
 */
function hasLiveProcess(groupId: number): boolean {
  if (!existsSync('/proc/self/stat')) return true
  const entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return entries.some((name) => {
    const [state, , group] = readStat(name)
    return Number(group) === groupId && state !== 'Z' && state !== 'X'
  })
}

/** The fields of /proc/<pid>/stat after the command's name: state, parent, group; none when it is gone. */
function readStat(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return []
    throw error
  }
}

/**
 * A shell that waits on a pipe from us and ends the group when the pipe closes without a word:
 * that is, when this process has died without stopping what it started.
 */
function endWithUs(pid: number): () => void {
  const script = `read -r word; [ "$word" = released ] || kill -TERM -${pid}`
  const watch: ChildProcess = spawn('/bin/sh', ['-c', script], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const pipe = watch.stdin as Socket
  watch.unref()
  pipe.unref()
  return () => pipe.end('released\n')
}
