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
