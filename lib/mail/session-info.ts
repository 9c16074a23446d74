/** A session as the person whose it is sees it. */
export interface SessionInfo {
  id: string
  /** "Firefox on Linux" */
  browser: string
  /** Where it was used from last. */
  address: string
  /** ISO 8601, as is the next. */
  createdAt: string
  lastUsedAt: string
  /** It outlives the browser. */
  stays: boolean
  /** The one that asks. */
  isCurrent: boolean
}
