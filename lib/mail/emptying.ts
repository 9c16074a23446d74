import type { Mailbox } from './mailbox'
import { isWithin } from './mailbox-path'
import { messageCount } from './message'
import { type Quota, quotaBase, storageState } from './quota'
import { formatSize } from './size'

/** What emptying a mailbox will remove: what is in it now, and nothing that comes later. */
export interface Emptying {
  mailbox: string
  uidValidity: number
  /** The highest UID there is; 0: there is no message. What arrives afterwards has a higher one. */
  last: number
  messages: number
  /** Octets; null where the server does not tell and asking for each message would take too long. */
  size: number | null
}

/** Everything that emptying removes, as it was when it was consented to. */
export interface Emptied {
  emptying: Emptying
  /** The folders inside, which go with what is in them; none where they stay. */
  folders: Mailbox[]
}

/** How far emptying has got after one step. */
export interface EmptyingStep {
  deleted: number
  left: number
}

/** "Frees 1.9 GB; you will be at 62 %." As much as is known of it. */
export function gainText({ size, messages }: Pick<Emptying, 'size' | 'messages'>, quota: Quota): string {
  if (size === null) {
    return `Frees the room of ${messages.toLocaleString('en')} messages. Your mail server does not say how much that is.`
  }
  const roots = quota.roots.map(({ storage, ...root }) => ({
    ...root,
    storage: storage && { ...storage, usage: Math.max(0, storage.usage - size) },
  }))
  const after = storageState({ ...quota, roots })
  const gain = `Frees ${formatSize(size, quotaBase(quota))}`
  return after.kind === 'limited' ? `${gain}; you will be at ${after.percent} %.` : `${gain}.`
}

/** Messages and octets of what will be removed, in the mailbox and in the folders inside it. */
export function emptiedSize({ emptying, folders }: Emptied): Pick<Emptying, 'size' | 'messages'> {
  const sizes = [emptying.size, ...folders.map(({ size, selectable }) => (selectable ? size : 0))]
  return {
    messages: folders.reduce((sum, { messages }) => sum + (messages ?? 0), emptying.messages),
    size: sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0),
  }
}

/** Those of some folders that are inside none of the others. */
export function outermost(folders: Mailbox[]): Mailbox[] {
  return folders.filter(
    ({ path }) =>
      !folders.some((other) => other.path !== path && isWithin(path, other.path, other.delimiter)),
  )
}

/** "3 messages and 2 folders" */
export function emptiedCount(messages: number, folders: number): string {
  const inside = folders === 1 ? '1 folder' : `${folders.toLocaleString('en')} folders`
  if (folders === 0) return messageCount(messages)
  return messages === 0 ? inside : `${messageCount(messages)} and ${inside}`
}

/** "All 3 messages in Trash will be gone from the server." */
export function lossText(name: string, messages: number, folders: number): string {
  const ones = [messages === 1 && 'the one message', folders === 1 && 'the one folder'].filter(Boolean)
  const isFew = messages <= 1 && folders <= 1
  const what = isFew ? ones.join(' and ').replace('t', 'T') : `All ${emptiedCount(messages, folders)}`
  return `${what} in ${name} will be gone from the server.`
}
