import { accountTag } from '../mail/account-tag'
import type { MessageRef } from '../mail/message-ref'

/** Address that downloads an attachment of somebody's message, and nobody else's. */
export function partPath({ mailbox, uidValidity, uid }: MessageRef, part: string, username: string): string {
  const query = { mailbox, uid: `${uid}`, v: `${uidValidity}`, part, account: accountTag(username) }
  return `/api/message/part?${new URLSearchParams(query)}`
}
