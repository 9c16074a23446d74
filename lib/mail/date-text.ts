/** Where and when a reader is: server and browser must format alike, or hydration breaks. */
export interface Clock {
  /** IANA zone, such as "Asia/Kathmandu". */
  timeZone: string
  /** Epoch milliseconds. */
  now: number
}

/** The zone itself when it is one that can be reckoned in, by whichever of its names; else UTC. */
export function knownZone(zone: string | undefined): string {
  if (!zone) return 'UTC'
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC' // not a zone: the cookie holds whatever a browser was made to put there
  }
}

const cache = new Map<string, Intl.DateTimeFormat>()

function format(date: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = timeZone + JSON.stringify(options)
  let formatter = cache.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
    cache.set(key, formatter)
  }
  return formatter.format(date)
}

/** Days since the epoch on the reader's calendar. */
function day(date: Date, timeZone: string): number {
  const [year, month, dayOfMonth] = format(date, timeZone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .split('/')
    .reverse()
    .map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, dayOfMonth) / 86_400_000
}

/** A row's date: time today, "Yesterday", weekday within a week, "12 Mar" this year, "12 Mar 2024" else. */
export function rowDate(iso: string, { timeZone, now }: Clock): string {
  const date = new Date(iso)
  const today = new Date(now)
  const days = day(today, timeZone) - day(date, timeZone)
  if (days === 0) return timeOfDay(iso, timeZone)
  if (days === 1) return 'Yesterday'
  if (days > 1 && days < 7) return format(date, timeZone, { weekday: 'short' })
  const sameYear =
    format(date, timeZone, { year: 'numeric' }) === format(today, timeZone, { year: 'numeric' })
  return format(date, timeZone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** "09:41" */
export function timeOfDay(iso: string, timeZone: string): string {
  return format(new Date(iso), timeZone, { hour: '2-digit', minute: '2-digit' })
}

/** "Monday, 23 November 2026 at 09:41": for tooltips and the reader. */
export function fullDate(iso: string, timeZone: string): string {
  return format(new Date(iso), timeZone, { dateStyle: 'full', timeStyle: 'short' })
}
