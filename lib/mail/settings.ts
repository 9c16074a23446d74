import type { QuotaLevel } from './quota'

/** What a swipe on a row does. */
type SwipeAction = 'archive' | 'delete' | 'read' | 'none'

/** What a person has chosen, wherever they sign in. */
export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** Three lines a row, or one. */
  density: 'comfortable' | 'compact'
  /** Where an open message stands beside its list; "off": in place of it. */
  readingPane: 'right' | 'below' | 'off'
  /** Single keys as commands (WCAG 2.1.4 wants them to be switched off). */
  shortcuts: boolean
  /** IANA zone; "" for the browser's own. */
  timeZone: string
  /** BCP 47 tag in which dates are written. */
  dateLanguage: string
  /** What opens when the open message has left its list. */
  afterDelete: 'next' | 'previous' | 'list'
  swipeLeft: SwipeAction
  swipeRight: SwipeAction
  /** The highest threshold of storage that was shown, and the one that was dismissed. */
  quotaShown: QuotaLevel
  quotaDismissed: QuotaLevel
  /** Sizes of the list beside and above the reader in rem; 0 for the usual ones. */
  listWidth: number
  listHeight: number
  /** Paths of folders that messages were moved to last, the newest first. */
  recentTargets: string[]
}

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  readingPane: 'right',
  shortcuts: true,
  timeZone: '',
  dateLanguage: 'en-GB',
  afterDelete: 'next',
  swipeLeft: 'delete',
  swipeRight: 'archive',
  quotaShown: 0,
  quotaDismissed: 0,
  listWidth: 0,
  listHeight: 0,
  recentTargets: [],
}
