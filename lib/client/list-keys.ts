import { newestUid } from '../mail/conversation'
import type { MessageRow } from '../mail/message'
import type { MessageRef, MessageSet } from '../mail/message-ref'
import { parseMailPath } from './paths'

// A number stands for the same message as long as the page lives, so that no list that is made anew
// makes it another one.
const refs: MessageRef[] = []
const keys = new Map<string, number>()

const nameOf = ({ mailbox, uidValidity, uid }: MessageRef) => `${uidValidity} ${uid} ${mailbox}`

/**
 * The number by which a list over several folders names a message: below 0, since a UID names one in each
 * of them. Such a list has no mailbox, and nor have sets of its messages.
 */
export function spreadKey(ref: MessageRef): number {
  const name = nameOf(ref)
  const key = keys.get(name) ?? -refs.push(ref)
  keys.set(name, key)
  return key
}

/** The message that a list or a set names so. */
export function refOf({ mailbox, uidValidity }: Omit<MessageSet, 'uids'>, key: number): MessageRef {
  return refs[-key - 1] ?? { mailbox, uidValidity, uid: key }
}

/** Messages as their own folders name them: one set a folder. */
export function setsOf(set: MessageSet): MessageSet[] {
  if (set.mailbox !== '') return [set]
  const sets = new Map<string, MessageSet>()
  for (const key of set.uids) {
    const { mailbox, uidValidity, uid } = refOf(set, key)
    const name = `${uidValidity} ${mailbox}`
    const own = sets.get(name) ?? { mailbox, uidValidity, uids: [] }
    own.uids.push(uid)
    sets.set(name, own)
  }
  return [...sets.values()]
}

/** How lists over several folders name messages of one; those that none has ever named are left out. */
export function keysOf({ mailbox, uidValidity, uids }: MessageSet): number[] {
  return uids.flatMap((uid) => keys.get(nameOf({ mailbox, uidValidity, uid })) ?? [])
}

/** How a list names a message: in one over several folders as those do. */
export function keyOf(ref: MessageRef, isSpread: boolean): number {
  return isSpread ? spreadKey(ref) : ref.uid
}

/** How a list names the message of an address, or null where it has none. */
export function keyAt(list: Omit<MessageSet, 'uids'>, { pathname, search }: Location): number | null {
  const { mailbox, uid } = parseMailPath(pathname) ?? {}
  if (!mailbox || !uid) return null
  const uidValidity = Number(new URLSearchParams(search).get('v'))
  return keyOf({ mailbox, uidValidity, uid }, list.mailbox === '')
}

/** The message that opens with a row: the newest of what the row stands for. */
export function openingRef(list: Omit<MessageSet, 'uids'>, row: MessageRow): MessageRef {
  return refOf(list, newestUid(row))
}
