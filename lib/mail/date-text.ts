/** Where and when a reader is: server and browser must format alike, or hydration breaks. */
export interface Clock {
  /** IANA zone, such as "Asia/Kathmandu". */
  timeZone: string
  /** BCP 47 tag of the language in which dates are written. */
  locale: string
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

type Reader = Pick<Clock, 'timeZone' | 'locale'>

const cache = new Map<string, Intl.DateTimeFormat>()

function format(date: Date, { timeZone, locale }: Reader, options: Intl.DateTimeFormatOptions): string {
  const key = locale + timeZone + JSON.stringify(options)
  let formatter = cache.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    cache.set(key, formatter)
  }
  return formatter.format(date)
}

/** Year, month and day on the reader's calendar. */
function calendar(date: Date, timeZone: string): [number, number, number] {
  const text = format(
    date,
    { timeZone, locale: 'en-GB' },
    { year: 'numeric', month: '2-digit', day: '2-digit' },
  )
  const [day = 0, month = 0, year = 0] = text.split('/').map(Number)
  return [year, month, day]
}

/** Days since the epoch on the reader's calendar. */
function dayNumber([year, month, day]: [number, number, number]): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const yesterdays = new Map<string, string>()

function yesterday(locale: string): string {
  const known = yesterdays.get(locale)
  if (known) return known
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day')
  const text = word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
  yesterdays.set(locale, text)
  return text
}

/** A row's date: time today, "Yesterday", weekday within a week, "12 Mar" this year, "12 Mar 2024" else. */
export function rowDate(iso: string, clock: Clock): string {
  const date = new Date(iso)
  const then = calendar(date, clock.timeZone)
  const today = calendar(new Date(clock.now), clock.timeZone)
  const days = dayNumber(today) - dayNumber(then)
  if (days === 0) return timeOfDay(iso, clock)
  if (days === 1) return yesterday(clock.locale)
  if (days > 1 && days < 7) return format(date, clock, { weekday: 'short' })
  const year = then[0] === today[0] ? {} : { year: 'numeric' as const }
  return format(date, clock, { day: 'numeric', month: 'short', ...year })
}

/** "09:41" */
export function timeOfDay(iso: string, reader: Reader): string {
  return format(new Date(iso), reader, { hour: '2-digit', minute: '2-digit' })
}

/** "Monday, 23 November 2026 at 09:41": for tooltips and the reader. */
export function fullDate(iso: string, reader: Reader): string {
  return format(new Date(iso), reader, { dateStyle: 'full', timeStyle: 'short' })
}
