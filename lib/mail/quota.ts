import { messageCount } from './message'
import { formatSize, sizeBase } from './size'

/** Usage and limit of one resource of a quota root (RFC 9208): octets for STORAGE, a count for MESSAGE. */
export interface QuotaResource {
  usage: number
  limit: number
}

/** One quota root; a resource that the server does not limit is null. */
export interface QuotaRoot {
  name: string
  storage: QuotaResource | null
  message: QuotaResource | null
}

/** What the server says of the room in a mailbox. No roots: it reports no quota. */
export interface Quota {
  roots: QuotaRoot[]
  /** When it was asked, ISO 8601. */
  asOf: string
}

/** 0: nothing to say; 80, 90, 100: the threshold that usage has reached. */
export type QuotaLevel = 0 | 80 | 90 | 100

/** What the meter draws: octets of the tightest root, or why there is none. */
export type StorageState =
  | { kind: 'limited'; storage: QuotaResource; percent: number; level: QuotaLevel; text: string }
  | { kind: 'unlimited' | 'messages-only' | 'not-reported'; text: string }

/** Whole percent, rounded down: 100 only when nothing fits any more. */
export function percentUsed({ usage, limit }: QuotaResource): number {
  // Multiplied first: 29 / 100 * 100 is less than 29.
  return limit > 0 ? Math.floor((usage * 100) / limit) : 100
}

/** The threshold that one resource has reached. */
export function quotaLevel(resource: QuotaResource): QuotaLevel {
  if (resource.usage >= resource.limit) return 100
  const percent = percentUsed(resource)
  return percent >= 90 ? 90 : percent >= 80 ? 80 : 0
}

/** A limit of nothing leaves no room at all. */
function share({ usage, limit }: QuotaResource): number {
  return limit > 0 ? usage / limit : Number.MAX_VALUE
}

function tightest(resources: (QuotaResource | null)[]): QuotaResource | undefined {
  return resources.filter((resource) => resource !== null).sort((a, b) => share(b) - share(a))[0]
}

/** "9.5 MB of 10 MB", in the base of the limit. */
export function storageText({ usage, limit }: QuotaResource): string {
  const base = sizeBase(limit)
  return `${formatSize(usage, base)} of ${formatSize(limit, base)}`
}

/** "12 of 5,000 messages" */
export function messagesText({ usage, limit }: QuotaResource): string {
  return `${usage.toLocaleString('en')} of ${limit.toLocaleString('en')} messages`
}

/** What the meter shows: the root whose storage has the least room in proportion. */
export function storageState(quota: Quota): StorageState {
  const storage = tightest(quota.roots.map((root) => root.storage))
  if (storage) {
    const percent = percentUsed(storage)
    const text = `${storageText(storage)} used (${percent}%)`
    return { kind: 'limited', storage, percent, level: quotaLevel(storage), text }
  }
  const messages = tightest(quota.roots.map((root) => root.message))
  if (messages) return { kind: 'messages-only', text: messagesText(messages) }
  return quota.roots.length
    ? { kind: 'unlimited', text: 'No storage limit' }
    : { kind: 'not-reported', text: 'Your mail server does not report storage' }
}

/** The level to warn of, and what is left until the limit, in words; `room` is "" below the thresholds. */
export function quotaAlarm(quota: Quota): { level: QuotaLevel; room: string } {
  const storage = tightest(quota.roots.map((root) => root.storage))
  const messages = tightest(quota.roots.map((root) => root.message))
  const byStorage = storage ? quotaLevel(storage) : 0
  const byMessages = messages ? quotaLevel(messages) : 0
  const level = Math.max(byStorage, byMessages) as QuotaLevel
  if (level === 0) return { level, room: '' }
  if (level === 100) return { level, room: 'New mail is refused until there is room.' }
  const left =
    storage && byStorage === level
      ? formatSize(storage.limit - storage.usage, sizeBase(storage.limit))
      : `Room for ${messageCount((messages?.limit ?? 0) - (messages?.usage ?? 0))}`
  return { level, room: `${left} left. New mail will be refused when it is full.` }
}

/** The base in which sizes beside a quota are written: its limit's, else 1024. */
export function quotaBase(quota: Quota): 1000 | 1024 {
  const state = storageState(quota)
  return state.kind === 'limited' ? sizeBase(state.storage.limit) : 1024
}

/** The warning for a level, in the contract's words, or null. */
export function quotaWarning(level: QuotaLevel): string | null {
  if (level === 100) return 'Your mailbox is full'
  if (level === 90) return 'Your mailbox is almost full'
  return level === 80 ? 'Your mailbox is filling up' : null
}
