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

function levelOf(resource: QuotaResource): QuotaLevel {
  if (resource.usage >= resource.limit) return 100
  const percent = percentUsed(resource)
  return percent >= 90 ? 90 : percent >= 80 ? 80 : 0
}

/** A limit of nothing leaves no room at all. */
function share({ usage, limit }: QuotaResource): number {
  return limit > 0 ? usage / limit : Number.MAX_VALUE
}

/** The state of the root with the least room in proportion; other roots are left out. */
export function storageState(quota: Quota): StorageState {
  const limits = quota.roots.flatMap((root) => root.storage ?? [])
  const tightest = limits.sort((a, b) => share(b) - share(a))[0]
  if (tightest) {
    const base = sizeBase(tightest.limit)
    const percent = percentUsed(tightest)
    const text = `${formatSize(tightest.usage, base)} of ${formatSize(tightest.limit, base)} used (${percent}%)`
    return { kind: 'limited', storage: tightest, percent, level: levelOf(tightest), text }
  }
  const messages = quota.roots.flatMap((root) => root.message ?? [])[0]
  if (messages) {
    const counts = `${messages.usage.toLocaleString('en')} of ${messages.limit.toLocaleString('en')} messages`
    return { kind: 'messages-only', text: counts }
  }
  return quota.roots.length
    ? { kind: 'unlimited', text: 'No storage limit' }
    : { kind: 'not-reported', text: 'Your mail server does not report storage' }
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
