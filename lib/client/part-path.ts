import { accountTag } from '../mail/account-tag'
import type { MessageRef } from '../mail/message-ref'

/** A query that names somebody's message, and nobody else's. */
function queryOf({ mailbox, uidValidity, uid }: MessageRef, part: string | null, username: string): string {
  const query = new URLSearchParams({ mailbox, uid: `${uid}`, v: `${uidValidity}` })
  if (part) query.set('part', part)
  query.set('account', accountTag(username))
  return query.toString()
}

/** Address that downloads an attachment. */
export function partPath(ref: MessageRef, part: string, username: string): string {
  return `/api/message/part?${queryOf(ref, part, username)}`
}

/** Address of an attachment that is shown. */
export function viewPath(ref: MessageRef, part: string, username: string): string {
  return `${partPath(ref, part, username)}&view=1`
}

/** Address that downloads all attachments of a message, or of one inside it. */
export function allPartsPath(ref: MessageRef, part: string | null, username: string): string {
  return `/api/message/attachments?${queryOf(ref, part, username)}`
}

/** Address that downloads a message, or one inside it, as it is. */
export function sourcePath(ref: MessageRef, part: string | null, username: string): string {
  return `/api/message/source?${queryOf(ref, part, username)}`
}
