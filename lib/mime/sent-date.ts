import { isoDate } from '../mail/iso-date'

/** Characters of a date that are looked at. */
const longest = 200

/** A date as RFC 5322, 3.3 and 4.3 have it, with what programs write in place of spaces and colons. */
const written =
  /^(?:[^\s\d,]{1,20}[\s,]{0,5})?(\d{1,2})[\s.-]{1,5}([a-z]{3})[a-z]{0,6}[\s.,-]{1,5}(\d{2,4})[\s,]{1,5}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s{0,5}(.{0,40})$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours that zones of old are away from UTC (RFC 5322, 4.3). */
const zones: Record<string, number> = {
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
}

/** When a message says that it was sent, as ISO 8601; null where that is no date, or none that mail can be of. */
export function sentDate(value: Date | string | undefined): string | null {
  const date = typeof value === 'string' ? parseDate(value) : isoDate(value)
  const year = date === null ? 0 : new Date(date).getUTCFullYear()
  return year >= 1970 && year < 2200 ? date : null
}

function parseDate(text: string): string | null {
  // A comment in round brackets may name the zone (RFC 5322, 3.2.2).
  const bare = text
    .slice(0, longest)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '0', zone = ''] =
    written.exec(bare) ?? []
  if (!day) return parseOther(bare)
  const parts = [fullYear(year), months.indexOf(month.toLowerCase()), Number(day)] as const
  const half = /^["'\s]{0,5}([ap])\.?m\b\.?/i.exec(zone)
  const hours = half ? hourOf(Number(hour), half[1]) : Number(hour)
  const time = [hours, Number(minute), Math.min(Number(second), 59)] as const
  const local = new Date(Date.UTC(...parts, ...time))
  const isReal = local.getUTCMonth() === parts[1] && local.getUTCHours() === time[0]
  if (!isReal || local.getUTCMinutes() !== time[1] || Number(second) > 60) return null
  return isoDate(new Date(local.getTime() - offsetOf(zone.slice(half?.[0].length ?? 0))))
}

/** The hour of a day that one of its halves is told of. */
function hourOf(hour: number, half = ''): number {
  if (hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** A date in another order: JavaScript knows many, but takes "room 5" for one, and no zone for its own. */
function parseOther(text: string): string | null {
  if (!/\d{4}/.test(text) || !/\d:\d\d/.test(text)) return null
  if (/(?:[+-]\d{2}:?\d{2}|\dZ|GMT|UTC)(?:\s\d{4})?$/i.test(text)) return isoDate(text)
  return isoDate(`${text} UTC`) ?? isoDate(`${text}Z`)
}

/** Years of two and three digits count from 1900 or 2000 (RFC 5322, 4.3). */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return text.length === 2 && year < 50 ? year + 2000 : year + 1900
}

/** Milliseconds; of a zone that is missing or that nobody knows, none (RFC 5322, 4.3). */
function offsetOf(text: string): number {
  const zone = text.replace(/^["'\s]{0,5}/, '')
  const [, sign, hours = '', minutes = ''] =
    /^(?:GMT|UTC?)?\s{0,5}([+-])(\d{1,2}?)(?::?(\d{2}))?(?!\d)/i.exec(zone) ?? []
  if (sign === undefined) return (zones[zone.slice(0, 3).toUpperCase()] ?? 0) * 3_600_000
  const offset = Number(hours) * 60 + Number(minutes)
  // No place on earth is further away.
  return offset > 14 * 60 ? 0 : (sign === '-' ? -1 : 1) * offset * 60_000
}
