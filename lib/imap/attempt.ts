import type { ImapFlow } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { type ImapConnection, limits } from './connection'
import { failureOf } from './failure'

/**
 * Runs one command. ImapFlow answers `false` or nothing when the server refuses and when the
 * connection drops; here both become errors that say which, with the server's response code.
 * A command without an answer ends the connection, since its answer could come later.
 * @throws MailError
 */
export async function attempt<T>(
  imap: ImapConnection,
  command: (client: ImapFlow) => Promise<T | false | undefined>,
  timeout = limits.command,
): Promise<T> {
  if (imap.signal?.aborted) throw new MailError('abandoned')
  imap.lastRefusal = null
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new MailError('timeout', { detail: `no answer within ${timeout} ms` }))
      imap.client.close()
    }, timeout)
  })
  try {
    const answer = await Promise.race([command(imap.client), silence])
    if (answer !== false && answer !== undefined) return answer
    throw imap.client.usable
      ? (imap.lastRefusal ?? new MailError('refused'))
      : new MailError('connection-lost')
  } catch (error) {
    throw lossOf(imap, failureOf(error))
  } finally {
    clearTimeout(timer)
    if (imap.client.usable) imap.answered += 1
  }
}

/** A connection that is lost because nobody waits any more, or because the server said BYE, is just that. */
function lossOf({ client, signal }: ImapConnection, failure: MailError): MailError {
  if (failure.code !== 'connection-lost') return failure
  if (signal?.aborted) return new MailError('abandoned', { cause: failure })
  const { byeReason } = client
  return byeReason ? new MailError('server-closing', { detail: byeReason, cause: failure }) : failure
}
