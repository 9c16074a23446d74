import type ICAL from 'ical.js'

/** What a zone's clocks are moved by: more than any real one has of each. */
const most = { observances: 300, repeated: 20 }
/** Windows writes 1601 for "always". */
const earliest = 1600

/**
 * Takes out of a VTIMEZONE what would be reckoned for ever: ical.js lists every change of the clocks
 * until some years from now, and of "each second since 1970" there are many.
 */
export function tameZone(zone: ICAL.Component): void {
  const observances = zone.getAllSubcomponents()
  let repeated = 0
  for (const [index, observance] of observances.entries()) {
    const rule = observance.getFirstPropertyValue('rrule')
    if (rule) repeated += 1
    const isTame = !rule || (isYearly(rule as ICAL.Recur) && repeated <= most.repeated)
    const start = observance.getFirstPropertyValue('dtstart') as ICAL.Time | null
    const isOld = start !== null && start.year < earliest
    if (!isTame || isOld || index >= most.observances) zone.removeSubcomponent(observance)
  }
}

/** true for one day of a month in each year, as clocks are moved: "the first Sunday of the 8th to the 14th". */
function isYearly({ freq, interval, parts }: ICAL.Recur): boolean {
  const atMost: Record<string, number> = { BYMONTH: 1, BYDAY: 1, BYMONTHDAY: 7 }
  const isRare = Object.entries(parts).every(([name, values]) => (values?.length ?? 0) <= (atMost[name] ?? 0))
  const isInMonth = 'BYMONTH' in parts || Object.keys(parts).length === 0
  return freq === 'YEARLY' && interval === 1 && isRare && isInMonth
}
