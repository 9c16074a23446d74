import ICAL from 'ical.js'
import type { CalendarTime, Invitation, Repetition } from '../mail/card'
import { tameZone } from './tame-zone'

const methods = ['request', 'reply', 'cancel', 'publish', 'counter'] as const
const answers = ['accepted', 'declined', 'tentative'] as const
const maxAttendees = 100
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
/** Seconds of the longest event that is given by its duration: ten years. */
const longest = 10 * 366 * 86_400

/** The first event of a calendar text; null where there is none to be read. */
export function parseInvitation(text: string): Invitation | null {
  try {
    const calendar = ICAL.Component.fromString(text.slice(text.search(/BEGIN:VCALENDAR/i)))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      // Then its name may be known (IANA); of one that is not, a clock time is all there is to say.
      if (!tameZone(zone)) calendar.removeSubcomponent(zone)
    }
    const events = calendar.getAllSubcomponents('vevent')
    const event = events.find((one) => !one.hasProperty('recurrence-id')) ?? events[0]
    return event ? toInvitation(calendar, event, events.length - 1) : null
  } catch {
    // Whatever it is, it is no calendar; it is there to be downloaded.
    return null
  }
}

function toInvitation(calendar: ICAL.Component, event: ICAL.Component, others: number): Invitation {
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toLowerCase()
  const organizer = event.getFirstProperty('organizer')
  return {
    kind: 'invitation',
    method:
      text('status').toLowerCase() === 'cancelled'
        ? 'cancel'
        : (methods.find((one) => one === method) ?? null),
    summary: text('summary'),
    start: timeOf(event, 'dtstart'),
    end: endOf(event),
    location: text('location'),
    description: text('description'),
    url: ['url', 'conference', 'x-google-conference'].map(text).find(Boolean) ?? '',
    organizer: organizer ? personOf(organizer) : null,
    attendees: event
      .getAllProperties('attendee')
      .slice(0, maxAttendees)
      .map((attendee) => {
        const answer = String(attendee.getFirstParameter('partstat') ?? '').toLowerCase()
        return { ...personOf(attendee), answer: answers.find((one) => one === answer) ?? null }
      }),
    repeats: repeatsOf(event),
    isOneOfMany: event.hasProperty('recurrence-id'),
    others,
  }
}

function personOf(property: ICAL.Property): { name: string; address: string } {
  const name = String(property.getFirstParameter('cn') ?? '')
  return { name, address: String(property.getFirstValue() ?? '').replace(/^mailto:/i, '') }
}

function timeOf(event: ICAL.Component, name: string): CalendarTime | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  return time instanceof ICAL.Time
    ? toCalendarTime(time, String(property?.getFirstParameter('tzid') ?? ''))
    : null
}

function endOf(event: ICAL.Component): CalendarTime | null {
  const end = timeOf(event, 'dtend')
  if (end) return end
  const start = event.getFirstPropertyValue('dtstart')
  const duration = event.getFirstPropertyValue('duration')
  if (!(start instanceof ICAL.Time) || !(duration instanceof ICAL.Duration)) return null
  // A day is added at a time, and somebody may have written as many as there are.
  if (Math.abs(duration.toSeconds()) > longest) return null
  const time = start.clone()
  time.addDuration(duration)
  return toCalendarTime(time, String(event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? ''))
}

function toCalendarTime(time: ICAL.Time, zoneName: string): CalendarTime {
  const local = `${time.toString().replace(/Z$/, '')}`
  if (time.isDate) return { kind: 'day', day: local }
  if (time.zone === ICAL.Timezone.utcTimezone)
    return { kind: 'moment', at: new Date(`${local}Z`).toISOString() }
  // A zone that the calendar itself defines (VTIMEZONE), as far as it is reckoned.
  if (time.zone && tellsOf(time.zone, time) && time.year >= 1900 && time.year < 2200) {
    return { kind: 'moment', at: new Date(time.toUnixTime() * 1000).toISOString() }
  }
  const at = inZone(local, zoneName)
  return at ? { kind: 'moment', at } : { kind: 'local', at: local }
}

/** false for a time before all that a zone tells of: to ical.js that is UTC. */
function tellsOf({ component }: ICAL.Timezone, time: ICAL.Time): boolean {
  const starts = component?.getAllSubcomponents().map((each) => String(each.getFirstPropertyValue('dtstart')))
  return starts?.some((start) => start <= time.toString()) ?? false
}

/**
 * A clock time of a zone that only its name is known of (IANA), also with the prefix of a registry, as in
 * "/mozilla.org/20050126_1/Europe/Paris" (RFC 5545, 3.2.19).
 */
function inZone(local: string, zoneName: string): string | null {
  const zone = zoneName.replace(/^\/[^/]+\/(?:[^/]*\d[^/]*\/)?/, '')
  const asUtc = Date.parse(`${local}Z`)
  try {
    const offsetAt = (time: number) => {
      const parts = new Intl.DateTimeFormat('en', {
        timeZone: zone,
        hourCycle: 'h23',
        ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
        ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
      }).formatToParts(time)
      const [year, month, day, hour, minute, second] = (
        ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
      ).map((type) => Number(parts.find((part) => part.type === type)?.value))
      return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - time
    }
    const near = asUtc - offsetAt(asUtc)
    return zone ? new Date(asUtc - offsetAt(near)).toISOString() : null
  } catch (error) {
    // A name that nobody knows.
    if (error instanceof RangeError) return null
    throw error
  }
}

function repeatsOf(event: ICAL.Component): Repetition | null {
  const rule = event.getFirstPropertyValue('rrule')
  if (!(rule instanceof ICAL.Recur)) return null
  const parts = Object.keys(rule.parts)
  const days = (rule.getComponent('BYDAY') as string[]).slice(0, 7).map((text) => {
    const [, nth, name] = /^([+-]?\d+)?([A-Z]{2})$/.exec(text) ?? []
    return { nth: Number(nth ?? 0), day: weekdays.indexOf(name ?? '') + 1 }
  })
  const isKnown = days.every(({ day }) => day > 0)
  return {
    every: rule.freq,
    interval: rule.interval,
    until: rule.until ? toCalendarTime(rule.until, '') : null,
    count: rule.count ?? null,
    days: isKnown ? days : [],
    isMore: !isKnown || parts.some((part) => part !== 'BYDAY') || event.hasProperty('rdate'),
    excepted: event.getAllProperties('exdate').reduce((sum, { jCal }) => sum + jCal.length - 3, 0),
  }
}
