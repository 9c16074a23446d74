import type { MessageSet } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'

/** Messages as the body of a request names them: in ranges, so that a whole folder takes some octets. */
export function setBody({ mailbox, uidValidity, uids }: MessageSet) {
  return { mailbox, uidValidity, uids: uidSet(uids) }
}
