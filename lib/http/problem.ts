import type { MailErrorCode } from '../mail/mail-error'

/** Failures that are not the mail server's. */
export type HttpErrorCode =
  | 'bad-request'
  | 'cross-site'
  | 'no-such-address'
  | 'no-image'
  | 'not-unsubscribed'
  | 'not-signed-in'
  | 'other-account'
  | 'too-many-attempts'
  | 'too-many-senders'
  | 'too-many-searches'
  | 'internal'

/** An answer that is a refusal by this server. */
export class HttpError extends Error {
  readonly code: HttpErrorCode

  constructor(code: HttpErrorCode) {
    super(code)
    this.code = code
  }
}

/** Status and words for each cause. The title says what went wrong and what to do. */
export const problems = {
  'authentication-failed': {
    status: 401,
    title: 'That email address and password do not match. Check both and try again.',
  },
  'not-signed-in': { status: 401, title: 'You are not signed in. Sign in to go on.' },
  'too-many-senders': {
    status: 409,
    title: 'Images of a thousand senders are always shown already. Remove some of them in Settings.',
  },
  'too-many-searches': {
    status: 409,
    title: 'Fifty searches are saved already. Remove one of them in the sidebar.',
  },
  'other-account': {
    status: 409,
    title: 'Somebody else has signed in with this browser meanwhile. Reload the page; nothing was changed.',
  },
  'server-unreachable': {
    status: 502,
    title: 'The mail server cannot be reached. Your mail is safe there; try again in a few minutes.',
  },
  'tls-failed': {
    status: 502,
    title:
      'The mail server could not prove who it is, so nothing was sent to it. Tell the person who runs it.',
  },
  'connection-lost': {
    status: 502,
    title: 'The connection to the mail server was lost. Try again.',
  },
  timeout: { status: 504, title: 'The mail server did not answer in time. Try again.' },
  'server-closing': {
    status: 503,
    title: 'The mail server ended the connection, perhaps because it restarts. Try again in a moment.',
  },
  busy: { status: 503, title: 'There is too much to do at once here. Try again in a moment.' },
  /** Nobody reads it; the number is the one that web servers log for a browser that went away. */
  abandoned: { status: 499, title: 'The request was given up.' },
  'limit-reached': {
    status: 503,
    title:
      'The mail server has reached a limit, such as how many programs may use your mailbox at once. Close one of them, or try again in a moment.',
  },
  'in-use': {
    status: 503,
    title: 'Another program is using that at the moment, so the mail server refused. Try again in a moment.',
  },
  unavailable: {
    status: 503,
    title:
      'A part of the mail server is out of service. Your mail is safe there; try again in a few minutes.',
  },
  'server-alert': { status: 422, title: 'The mail server refused, and wants you to know why.' },
  'mailbox-not-found': {
    status: 404,
    title: 'This folder is not there. It may have been renamed or deleted.',
  },
  'mailbox-exists': {
    status: 409,
    title: 'There is a folder of this name already. Choose another name.',
  },
  'mailbox-protected': {
    status: 422,
    title: 'Mail programs rely on this folder, so it cannot be renamed, moved or deleted.',
  },
  'mailbox-has-children': {
    status: 422,
    title:
      'Your mail server keeps no folders in Trash, so nothing was changed. Delete the folders inside this one first.',
  },
  'mailbox-not-empty': {
    status: 409,
    title: 'Not all messages could be moved to Trash, so the folder was kept. Nothing is lost; try again.',
  },
  'emptied-only': {
    status: 422,
    title: 'The messages are in Trash now, but the mail server did not delete the folder. Nothing is lost.',
  },
  'partly-deleted': {
    status: 422,
    title: 'Folders inside this one were deleted, but the mail server did not delete all of it.',
  },
  'name-not-possible': {
    status: 422,
    title: 'The mail server cannot take a folder of this name. Choose another name.',
  },
  'no-subfolders': { status: 422, title: 'The mail server keeps no folders inside this one.' },
  'into-itself': { status: 422, title: 'A folder cannot be moved into itself.' },
  'no-trash': {
    status: 422,
    title: 'Your mail server does not say which folder is Trash, so nothing was deleted.',
  },
  'mailbox-holds-messages': {
    status: 409,
    title: 'There are messages in this folder, so it was not deleted.',
  },
  'mailbox-holds-folders': {
    status: 409,
    title: 'There are folders inside this one, so it was not deleted.',
  },
  'special-use-taken': {
    status: 409,
    title: 'That folder is used for something else already. Give that another folder first.',
  },
  'message-not-found': {
    status: 404,
    title: 'This message is not there. It may have been moved or deleted.',
  },
  'uid-validity-changed': {
    status: 409,
    title: 'The folder has changed on the server. It was loaded again.',
  },
  'over-quota': {
    status: 507,
    title: 'There is not enough room in your mailbox for that. Nothing was changed.',
  },
  'copied-only': {
    status: 502,
    title: 'The messages were copied, but are still where they were as well. Nothing is lost.',
  },
  'copied-perhaps-moved': {
    status: 502,
    title:
      'The connection to the mail server was lost. The messages were copied, and may still be where they were as well. Nothing is lost.',
  },
  'no-permission': { status: 403, title: 'You are not allowed to do that in this folder.' },
  unsupported: {
    status: 501,
    title: 'Your mail server cannot do that without risk to other messages. Nothing was changed.',
  },
  refused: { status: 422, title: 'The mail server refused. Nothing was changed.' },
  'too-many-attempts': {
    status: 429,
    title: 'There were too many attempts to sign in. Wait a quarter of an hour, then try again.',
  },
  'bad-request': { status: 400, title: 'The request was not understood.' },
  'cross-site': { status: 403, title: 'The request came from another site and was refused.' },
  'no-such-address': { status: 404, title: 'There is nothing at this address.' },
  'no-image': { status: 404, title: 'The image cannot be had.' },
  'not-unsubscribed': {
    status: 502,
    title:
      'The list could not be asked, or did not take it. Try again later, or look for a link in the message itself.',
  },
  internal: { status: 500, title: 'Something went wrong on our side. Try again.' },
} satisfies Record<MailErrorCode | HttpErrorCode, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** The words for a code that came in from outside; none for anything else. */
export function problemTitle(code: unknown): string {
  return typeof code === 'string' && Object.hasOwn(problems, code) ? problems[code as ProblemCode].title : ''
}

/** The words for why work stopped half way; null for none. */
export function stopTitle(code: ProblemCode | null): string | null {
  return code && problems[code].title.replace(/ Nothing was changed\.$/, '')
}

/** What belongs to one occurrence of a problem. */
interface Occurrence {
  /** Seconds after which it is worth trying again. */
  retryAfter?: number
  /** Words of the mail server that people must see. */
  detail?: string
}

/** An RFC 9457 answer for a cause; `type` is stable. */
export function problemResponse(code: ProblemCode, { retryAfter, detail }: Occurrence = {}): Response {
  const { status, title } = problems[code]
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  }
  if (status === 503 || retryAfter !== undefined) headers['retry-after'] = `${retryAfter ?? 2}`
  return new Response(JSON.stringify({ type: `urn:wren:problem:${code}`, title, status, detail }), {
    status,
    headers,
  })
}
