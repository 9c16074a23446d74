import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'

interface Turn {
  /** Settles when all that was before has ended. */
  begins: Promise<unknown>
  end(): void
}

/** Queues up. A turn that is ended before it has begun lets the next one begin in its place. */
export function takeTurn(line: { tail: Promise<unknown> }): Turn {
  const begins = line.tail
  let end = () => {}
  const own = new Promise<void>((resolve) => {
    end = resolve
  })
  line.tail = begins.then(() => own)
  return { begins, end }
}

/** The error of a request that is turned away. */
export function isBusy(detail: string): MailError {
  metrics.imapTurnedAway.inc()
  return new MailError('busy', { detail })
}

/**
 * Waits for something, but not for longer than `patience` milliseconds, nor when nobody wants it any more.
 * @throws MailError `busy`, `abandoned`
 */
export async function orGiveUp(
  something: Promise<unknown>,
  patience: number,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) throw new MailError('abandoned')
  let stop = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(isBusy(`no turn within ${patience} ms`)), patience)
    const abandon = () => reject(new MailError('abandoned'))
    signal?.addEventListener('abort', abandon, { once: true })
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abandon)
    }
  })
  try {
    await Promise.race([something, givenUp])
  } finally {
    stop()
  }
}
