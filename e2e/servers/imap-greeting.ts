import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** True once an IMAP server on 127.0.0.1 greets; false when it ended first, or after ten seconds. */
export async function waitForGreeting(port: number, ended: Promise<unknown>): Promise<boolean> {
  let over = false
  void ended.then(() => {
    over = true
  })
  for (const until = Date.now() + 10_000; Date.now() < until && !over; await pause(50)) {
    if (await isGreeted(port)) return true
  }
  return false
}

async function isGreeted(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' })
  try {
    const [greeting] = await once(socket, 'data', { signal: AbortSignal.timeout(5000) })
    return String(greeting).startsWith('* OK')
  } catch {
    // Not yet: refused, or open but silent. The caller asks again, and gives up in its own time.
    return false
  } finally {
    socket.destroy()
  }
}
