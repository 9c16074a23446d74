import type { LiveEvent } from '../mail/live-event'
import { hasEnded } from './live-session'
import type { Session } from './session-cookie'
import { listenTo } from './watch'

/** Milliseconds between two signs of life. */
const beat = 15_000
/** Events that wait for a browser which reads none; then it has to ask again. */
const mostWaiting = 200

/**
 * A stream of events (text/event-stream) for as long as the session lasts and somebody reads it.
 * @param mailbox that is looked at now
 */
export function liveEvents(
  session: Session,
  mailbox: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      let isOver = false
      const end = () => {
        if (isOver) return
        stop()
        controller.close()
      }
      const write = (text: string) => {
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) < -mostWaiting) end()
      }
      const hear = (event: LiveEvent) => write(`data: ${JSON.stringify(event)}\n\n`)
      // Browsers try again after so many milliseconds.
      write('retry: 2000\n\n')
      const timer = setInterval(async () => {
        if (await hasEnded(session.id)) end()
        else if (!isOver) write('event: beat\ndata:\n\n')
      }, beat)
      const leave = listenTo(session, mailbox, { hear, end })
      stop = () => {
        isOver = true
        clearInterval(timer)
        signal.removeEventListener('abort', end)
        leave()
      }
      signal.addEventListener('abort', end, { once: true })
    },
    cancel: () => stop(),
  })
}
