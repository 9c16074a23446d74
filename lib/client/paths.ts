import type { MessageRef } from '../mail/message-ref'

/** What an address of the mail pages names. */
export interface MailAddress {
  mailbox: string
  uid: number | null
}

/** Address of a folder. */
export function mailboxPath(mailbox: string): string {
  return `/mail/${encodeURIComponent(mailbox)}`
}

/** Address of a message. */
export function messagePath({ mailbox, uidValidity, uid }: MessageRef): string {
  return `${mailboxPath(mailbox)}/${uid}?v=${uidValidity}`
}

/** Address that downloads an attachment. */
export function partPath({ mailbox, uidValidity, uid }: MessageRef, part: string): string {
  return `/api/message/part?${new URLSearchParams({ mailbox, uid: `${uid}`, v: `${uidValidity}`, part })}`
}

/** Reads `/mail/<mailbox>[/<uid>]`; null for anything else, such as a segment that is no URL encoding. */
export function parseMailPath(pathname: string): MailAddress | null {
  const match = /^\/mail\/([^/]+)(?:\/(\d{1,10}))?\/?$/.exec(pathname)
  if (!match?.[1]) return null
  try {
    return { mailbox: decodeURIComponent(match[1]), uid: match[2] ? Number(match[2]) : null }
  } catch {
    return null // not a URL encoding: such an address names nothing
  }
}
