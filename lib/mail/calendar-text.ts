import type { CalendarTime, Repetition } from './card'
import { type Clock, fullDate, timeOfDay } from './date-text'

type Reader = Pick<Clock, 'timeZone' | 'locale'>

/** The instant at which a reader meets a time: clock times and days are theirs wherever they are. */
function instantOf(time: CalendarTime): { iso: string; timeZone: string | null } {
  if (time.kind === 'moment') return { iso: time.at, timeZone: null }
  return { iso: time.kind === 'day' ? `${time.day}T00:00:00Z` : `${time.at}Z`, timeZone: 'UTC' }
}

function dayOf(time: CalendarTime, reader: Reader): string {
  const { iso, timeZone } = instantOf(time)
  return new Intl.DateTimeFormat(reader.locale, {
    dateStyle: 'full',
    timeZone: timeZone ?? reader.timeZone,
  }).format(new Date(iso))
}

function momentOf(time: CalendarTime, reader: Reader): string {
  const { iso, timeZone } = instantOf(time)
  return fullDate(iso, { ...reader, timeZone: timeZone ?? reader.timeZone })
}

/** The day before: calendars name the one after the last (RFC 5545, 3.6.1). */
function before(time: CalendarTime & { kind: 'day' }): CalendarTime & { kind: 'day' } {
  const day = new Date(Date.parse(`${time.day}T00:00:00Z`) - 86_400_000)
  return { kind: 'day', day: day.toISOString().slice(0, 10) }
}

/** "Monday, 23 November 2026 at 09:41 – 10:30", "Monday, 23 November 2026" for a whole day. */
export function timeSpan(start: CalendarTime, end: CalendarTime | null, reader: Reader): string {
  if (start.kind === 'day') {
    const last = end?.kind === 'day' ? before(end) : start
    return last.day > start.day ? `${dayOf(start, reader)} – ${dayOf(last, reader)}` : dayOf(start, reader)
  }
  if (!end || end.kind === 'day') return momentOf(start, reader)
  const { iso, timeZone } = instantOf(end)
  const isSameDay = dayOf(start, reader) === dayOf(end, reader)
  const until = isSameDay
    ? timeOfDay(iso, { ...reader, timeZone: timeZone ?? reader.timeZone })
    : momentOf(end, reader)
  return `${momentOf(start, reader)} – ${until}`
}

const periods: Record<string, string> = {
  ...{ HOURLY: 'hour', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' },
}
const weekdays = ['', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const ordinals: Record<number, string> = {
  ...{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last', [-2]: 'last but one' },
}

/** "Every 2 weeks on Tuesday and Thursday, 10 times"; what it does not say is in the file, and it says so. */
export function repetitionText(repetition: Repetition, reader: Reader): string {
  const { every, interval, until, count, days, isMore, excepted } = repetition
  const period = periods[every]
  if (!period) return 'As the attached file says'
  const words = days.map(({ day, nth }) =>
    nth === 0 ? weekdays[day] : `the ${ordinals[nth]} ${weekdays[day]}`,
  )
  const isSaid = !isMore && days.every(({ nth }) => nth === 0 || (every === 'MONTHLY' && nth in ordinals))
  const on = new Intl.ListFormat('en').format(words.filter((word) => word !== undefined))
  return [
    interval > 1 ? `Every ${interval} ${period}s` : `Every ${period}`,
    on && isSaid ? ` on ${on}` : '',
    count ? `, ${count} times` : '',
    until ? `, until ${dayOf(until, reader)}` : '',
    excepted > 0 ? `, without ${excepted === 1 ? 'one date' : `${excepted} dates`}` : '',
    isSaid ? '' : '; on which days, the attached file says',
  ].join('')
}
