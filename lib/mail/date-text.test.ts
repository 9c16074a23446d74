import { describe, expect, it } from 'vitest'
import { fullDate, knownZone, rowDate, timeOfDay } from './date-text'

function clock(timeZone: string, now: string) {
  return { timeZone, locale: 'en-GB', now: Date.parse(now) }
}

function reader(timeZone: string) {
  return { timeZone, locale: 'en-GB' }
}

describe('rowDate', () => {
  const kathmandu = clock('Asia/Kathmandu', '2026-11-23T09:41:00+05:45')

  it.each([
    ['2026-11-23T09:41:00+05:45', '09:41'],
    ['2026-11-23T00:00:00+05:45', '00:00'],
    ['2026-11-22T23:59:59+05:45', 'Yesterday'],
    ['2026-11-22T00:00:00+05:45', 'Yesterday'],
    ['2026-11-21T23:59:59+05:45', 'Sat'],
    ['2026-11-17T00:00:00+05:45', 'Tue'],
    ['2026-11-16T23:59:59+05:45', '16 Nov'],
    ['2026-01-01T00:00:00+05:45', '1 Jan'],
    ['2025-12-31T23:59:59+05:45', '31 Dec 2025'],
    ['1999-02-03T12:00:00Z', '3 Feb 1999'],
    ['2026-11-24T00:00:00+05:45', '24 Nov'],
    ['2027-01-01T00:00:00+05:45', '1 Jan 2027'],
  ])('of %s, read on Monday 23 November 2026, is %s', (received, text) => {
    expect(rowDate(received, kathmandu)).toBe(text)
  })

  it.each([
    ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '00:00'],
    ['Asia/Kathmandu', '2026-11-23T18:14:59Z', 'Yesterday'],
    ['UTC', '2026-11-23T18:15:00Z', '18:15'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', '00:00'],
    ['Pacific/Kiritimati', '2026-11-23T09:59:59Z', 'Yesterday'],
    ['Pacific/Niue', '2026-11-23T18:15:00Z', '07:15'],
    ['Australia/Lord_Howe', '2026-11-23T18:15:00Z', '05:15'],
  ])('goes by the calendar in %s', (timeZone, received, text) => {
    expect(rowDate(received, clock(timeZone, '2026-11-23T19:00:00Z'))).toBe(text)
  })

  it('knows yesterday by the calendar where a day has 23 or 25 hours', () => {
    const afterSpring = clock('America/New_York', '2026-03-09T00:10:00-04:00')
    expect(rowDate('2026-03-08T00:00:00-05:00', afterSpring)).toBe('Yesterday')
    expect(rowDate('2026-03-07T23:59:00-05:00', afterSpring)).toBe('Sat')
    const afterAutumn = clock('Europe/Berlin', '2026-10-26T00:10:00+01:00')
    expect(rowDate('2026-10-25T00:00:00+02:00', afterAutumn)).toBe('Yesterday')
    expect(rowDate('2026-10-24T23:59:00+02:00', afterAutumn)).toBe('Sat')
  })

  it('knows yesterday over the end of a year, and the year of last week', () => {
    const newYear = clock('Asia/Kathmandu', '2027-01-01T00:30:00+05:45')
    expect(rowDate('2026-12-31T23:00:00+05:45', newYear)).toBe('Yesterday')
    expect(rowDate('2026-12-28T12:00:00+05:45', newYear)).toBe('Mon')
    expect(rowDate('2026-12-25T12:00:00+05:45', newYear)).toBe('25 Dec 2026')
  })

  it('knows the leap day', () => {
    expect(rowDate('2028-02-29T12:00:00Z', clock('UTC', '2028-03-01T12:00:00Z'))).toBe('Yesterday')
    expect(rowDate('2028-02-28T12:00:00Z', clock('UTC', '2028-03-01T12:00:00Z'))).toBe('Mon')
  })
})

describe('in other languages', () => {
  it.each([
    ['de', '2026-11-22T12:00:00Z', 'Gestern'],
    ['fr', '2026-11-21T12:00:00Z', 'sam.'],
    ['en-US', '2026-11-16T12:00:00Z', 'Nov 16'],
    ['ja', '2026-11-16T12:00:00Z', '11月16日'],
    ['pl', '2025-03-12T12:00:00Z', '12 mar 2025'],
  ])('a row’s date in %s', (locale, received, text) => {
    expect(rowDate(received, { ...clock('UTC', '2026-11-23T12:00:00Z'), locale })).toBe(text)
  })
})

describe('timeOfDay', () => {
  it('has 24 hours, and midnight is 00:00', () => {
    expect(timeOfDay('2026-11-23T00:05:00Z', reader('UTC'))).toBe('00:05')
    expect(timeOfDay('2026-11-23T13:05:00Z', reader('UTC'))).toBe('13:05')
    expect(timeOfDay('2026-11-23T13:05:00Z', reader('Asia/Kathmandu'))).toBe('18:50')
  })
})

describe('fullDate', () => {
  it('says day, date and time in the reader’s zone', () => {
    expect(fullDate('2026-11-23T03:56:00Z', reader('Asia/Kathmandu'))).toMatch(
      /^Monday,? 23 November 2026 at 09:41$/,
    )
  })
})

describe('knownZone', () => {
  it.each(['Asia/Kathmandu', 'Asia/Katmandu', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'UTC'])(
    'takes %s: browsers differ in which of a zone’s names they report',
    (zone) => {
      expect(knownZone(zone)).toBe(zone)
      expect(rowDate('2026-11-23T12:00:00Z', clock(knownZone(zone), '2026-11-23T12:00:00Z'))).toMatch(
        /^\d\d:/,
      )
    },
  )

  it.each([undefined, '', 'Nowhere/Else', '../../etc/passwd', '<b>'])('takes %j as UTC', (zone) => {
    expect(knownZone(zone)).toBe('UTC')
  })
})
