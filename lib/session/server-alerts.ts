import { headers } from 'next/headers'

/** Milliseconds after which the same words are shown again: some servers say them with every sign-in. */
const quietFor = 24 * 60 * 60_000

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenShownAlerts?: Map<string, number> }
shared.wrenShownAlerts ??= new Map()
const shown = shared.wrenShownAlerts

/** What is to be shown with the answer to a request: Next gives the same headers as long as it lasts. */
const ofRequest = new WeakMap<object, string[]>()

/** Text of a mail server as one line of bounded length. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300)
}

/** Has the answer to this request show what the mail server wants its user to see (RFC 9051, 7.1). */
export async function showAlerts(username: string, texts: string[]): Promise<void> {
  const now = Date.now()
  const fresh = texts.map(oneLine).filter((text) => {
    const key = `${username}\0${text}`
    const isNew = text !== '' && now - (shown.get(key) ?? 0) > quietFor
    if (isNew) remember(key, now)
    return isNew
  })
  if (fresh.length > 0) ofRequest.set(await headers(), fresh)
}

/** Keeps the newest 10,000. */
function remember(key: string, now: number): void {
  shown.delete(key)
  shown.set(key, now)
  const [oldest] = shown.keys()
  if (shown.size > 10_000 && oldest !== undefined) shown.delete(oldest)
}

/** What is to be shown with the answer to this request, in words; null for nothing. */
export async function takeAlerts(): Promise<string | null> {
  const texts = ofRequest.get(await headers())
  return texts ? `Your mail server says: ${texts.map((text) => `“${text}”`).join(' ')}` : null
}
