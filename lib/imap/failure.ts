import { getStatusCode } from 'imapflow/lib/tools.js'
import { MailError, type MailErrorCode } from '../mail/mail-error'

/** Response codes (RFC 9051, 7.1; RFC 5530; RFC 9208) that mean something of their own to people. */
const byResponseCode = new Map<string, MailErrorCode>([
  ['OVERQUOTA', 'over-quota'],
  ['NONEXISTENT', 'mailbox-not-found'],
  ['TRYCREATE', 'mailbox-not-found'],
  ['NOPERM', 'no-permission'],
  ['LIMIT', 'limit-reached'],
  ['INUSE', 'in-use'],
  ['UNAVAILABLE', 'unavailable'],
  ['ALERT', 'server-alert'],
  ['AUTHENTICATIONFAILED', 'authentication-failed'],
  ['AUTHORIZATIONFAILED', 'authentication-failed'],
  ['EXPIRED', 'authentication-failed'],
])

/** Words by which servers without response codes say that there is no room. */
const fullWords =
  /\b(over ?quota|quota (is |has been |was )?(exceeded|full)|exceed\w* .*\bquota|mailbox (is )?full)\b/i

/** What ImapFlow puts on the errors it throws or logs. */
interface ImapFlowFailure {
  message?: string
  code?: string
  /** What the server said with BYE. */
  reason?: string
  responseStatus?: string
  responseText?: string
  serverResponseCode?: string
  /** The tagged response; parsed, where ImapFlow has not taken the code out of it. */
  response?: Parameters<typeof getStatusCode>[0]
}

/** Turns an error of ImapFlow into a typed one: a refusal with its response code, or a lost connection. */
export function failureOf(error: unknown): MailError {
  if (error instanceof MailError) return error
  const { code, reason, responseStatus, responseText, serverResponseCode, response, message } = (error ??
    {}) as ImapFlowFailure
  const detail = responseText ?? message
  const responseCode = serverResponseCode ?? (getStatusCode(response) || undefined)
  if (responseStatus === 'NO' || responseStatus === 'BAD' || responseCode) {
    const known = byResponseCode.get((responseCode ?? '').toUpperCase())
    const isFull = responseStatus === 'NO' && !responseCode && fullWords.test(detail ?? '')
    return new MailError(known ?? (isFull ? 'over-quota' : 'refused'), {
      responseCode,
      detail,
      cause: error,
    })
  }
  // After a refused STATUS, ImapFlow looks whether the mailbox is there, and throws this in place of the refusal.
  if (code === 'NotFound') return new MailError('mailbox-not-found', { detail, cause: error })
  if (code === 'ETIMEOUT' || code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT') {
    return new MailError('timeout', { detail, cause: error })
  }
  if (reason) return new MailError('server-closing', { detail: reason, cause: error })
  return new MailError('connection-lost', { detail: detail ?? code, cause: error })
}
