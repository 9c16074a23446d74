import { arrival, type ListView, viewParameters } from '../mail/list-view'
import type { MessageRef } from '../mail/message-ref'

/** What an address of the mail pages names. */
export interface MailAddress {
  mailbox: string
  /** null: no message. 0, which is no UID (RFC 9051, 2.3.1.1): what is there cannot be one. */
  uid: number | null
}

/** Address of a folder, in a view of its list. */
export function mailboxPath(mailbox: string, view: ListView = arrival): string {
  const query = new URLSearchParams(viewParameters(view)).toString()
  return `/mail/${encodeURIComponent(mailbox)}${query && `?${query}`}`
}

/** Address of a message, in a view of the list beside it. */
export function messagePath({ mailbox, uidValidity, uid }: MessageRef, view: ListView = arrival): string {
  const query = new URLSearchParams({ v: `${uidValidity}`, ...viewParameters(view) })
  return `${mailboxPath(mailbox)}/${uid}?${query}`
}

/** Address of a message inside another, by its section number. */
export function nestedPath(ref: MessageRef, part: string): string {
  return `${messagePath(ref)}&part=${part}`
}

/** Longest name of a folder, and largest UID. */
const bounds = { mailbox: 1000, uid: 4_294_967_295 }

/** Reads `/mail/<mailbox>[/<uid>]`; null for anything else, such as a segment that is no URL encoding. */
export function parseMailPath(pathname: string): MailAddress | null {
  const match = /^\/mail\/([^/]+)(?:\/([^/]+))?\/?$/.exec(pathname)
  if (!match?.[1]) return null
  try {
    const mailbox = decodeURIComponent(match[1])
    if (mailbox.length > bounds.mailbox || /\p{Cc}/u.test(mailbox)) return null
    return { mailbox, uid: match[2] === undefined ? null : parseUid(match[2]) }
  } catch {
    return null // not a URL encoding: such an address names nothing
  }
}

function parseUid(text: string): number {
  const uid = /^\d{1,10}$/.test(text) ? Number(text) : 0
  return uid <= bounds.uid ? uid : 0
}
