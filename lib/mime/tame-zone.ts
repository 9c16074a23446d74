import ICAL from 'ical.js'

/** What a zone's clocks are moved by: more than any real one has of each. */
const most = { observances: 300, repeated: 20 }
/** Windows writes 1601 for "always", others the year 1. */
const earliest = 1600

/**
 * true for a VTIMEZONE that can be reckoned with. ical.js lists every change of the clocks until some years
 * from now, and of "each second since 1970" there are many; what it does not understand is no change to
 * it, and a zone without the half of its changes is another one. Changes of very long ago begin later.
 */
export function tameZone(zone: ICAL.Component): boolean {
  const observances = zone.getAllSubcomponents()
  const repeated = observances.filter((observance) => observance.hasProperty('rrule'))
  if (observances.length === 0 || observances.length > most.observances) return false
  if (repeated.length > most.repeated || !observances.every(isTame)) return false
  for (const observance of observances) beginLater(observance)
  return true
}

function isTame(observance: ICAL.Component): boolean {
  const value = (name: string) => observance.getFirstPropertyValue(name)
  const rule = value('rrule')
  const isWhole =
    value('dtstart') instanceof ICAL.Time &&
    ['tzoffsetfrom', 'tzoffsetto'].every((name) => value(name) instanceof ICAL.UtcOffset)
  return isWhole && (rule === null || (rule instanceof ICAL.Recur && isYearly(rule)))
}

/** true for one time of a month in each year, as clocks are moved: "the first Sunday of the 8th to the 14th". */
function isYearly({ freq, interval, parts }: ICAL.Recur): boolean {
  const atMost: Record<string, number> = {
    ...{ BYMONTH: 1, BYDAY: 1, BYMONTHDAY: 7 },
    // Lotus Notes writes the time of day again.
    ...{ BYHOUR: 1, BYMINUTE: 1, BYSECOND: 1 },
  }
  const isRare = Object.entries(parts).every(([name, values]) => (values?.length ?? 0) <= (atMost[name] ?? 0))
  const isInMonth = 'BYMONTH' in parts || !('BYDAY' in parts || 'BYMONTHDAY' in parts)
  return freq === 'YEARLY' && interval === 1 && isRare && isInMonth
}

function beginLater(observance: ICAL.Component): void {
  const start = observance.getFirstPropertyValue('dtstart')
  if (start instanceof ICAL.Time && start.year < earliest) start.year = earliest
}
