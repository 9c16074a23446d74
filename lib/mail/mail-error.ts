/** What can go wrong between us and the mail server, by cause. Words and HTTP status: `lib/http/problem`. */
export type MailErrorCode =
  | 'authentication-failed'
  | 'server-unreachable'
  | 'tls-failed'
  | 'connection-lost'
  | 'server-closing'
  | 'timeout'
  | 'busy'
  | 'abandoned'
  | 'limit-reached'
  | 'in-use'
  | 'unavailable'
  | 'server-alert'
  | 'mailbox-not-found'
  | 'mailbox-exists'
  | 'mailbox-protected'
  | 'mailbox-has-children'
  | 'mailbox-not-empty'
  | 'emptied-only'
  | 'partly-deleted'
  | 'name-not-possible'
  | 'no-subfolders'
  | 'into-itself'
  | 'no-trash'
  | 'special-use-taken'
  | 'mailbox-holds-messages'
  | 'mailbox-holds-folders'
  | 'message-not-found'
  | 'uid-validity-changed'
  | 'over-quota'
  | 'copied-only'
  | 'copied-perhaps-moved'
  | 'no-permission'
  | 'unsupported'
  | 'refused'

/**
 * A failure of mail access. `detail` is the server's own text: for the log, and never for the page,
 * unless the server says that people must see it (`server-alert`; RFC 9051, 7.1).
 */
export class MailError extends Error {
  readonly code: MailErrorCode
  readonly responseCode: string | null
  readonly detail: string | null
  /** Nothing had been asked yet when it happened: the same work may be begun again. */
  readonly isEarly: boolean

  constructor(
    code: MailErrorCode,
    options: { responseCode?: string; detail?: string; isEarly?: boolean; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'MailError'
    this.code = code
    this.responseCode = options.responseCode ?? null
    this.detail = options.detail ?? null
    this.isEarly = options.isEarly ?? false
  }

  /** What this failure means where something has been done before it; its own words stay for the log. */
  as(code: MailErrorCode): MailError {
    return new MailError(code, {
      responseCode: this.responseCode ?? undefined,
      detail: `${this.code}: ${this.detail ?? ''}`,
      cause: this,
    })
  }

  /** The connection is no more; what was asked last may have been done or not. */
  get isLoss(): boolean {
    return this.code === 'connection-lost' || this.code === 'server-closing'
  }
}
