import type { MessageSet } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'

/** UIDs in ranges; no text is a set of none. */
export function uidsBody(uids: number[]): string | [] {
  return uids.length ? uidSet(uids) : []
}

/** Messages as the body of a request names them: in ranges, so that a whole folder takes some octets. */
export function setBody({ mailbox, uidValidity, uids }: MessageSet) {
  return { mailbox, uidValidity, uids: uidSet(uids) }
}
