import { describe, expect, it } from 'vitest'
import { parseInvitation } from '../mime/calendar'
import { repetitionText } from './calendar-text'

const reader = { timeZone: 'Europe/Paris', locale: 'en-GB' }

function textOf(rule: string, ...lines: string[]): string {
  const source = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20260105T093000Z', `RRULE:${rule}`, ...lines],
    ...['SUMMARY:x', 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n')
  const repeats = parseInvitation(source)?.repeats
  return repeats ? repetitionText(repeats, reader) : 'none'
}

describe('how an event repeats', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10', 'Every 2 weeks on Tuesday and Thursday, 10 times'],
    [
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20281231',
      'Every month on the last Friday, until Sunday, 31 December 2028',
    ],
    ['FREQ=MONTHLY;UNTIL=20281231T230000Z', 'Every month, until Monday, 1 January 2029'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'Every year; on which days, the attached file says'],
    ['FREQ=YEARLY;BYDAY=20MO', 'Every year; on which days, the attached file says'],
    ['FREQ=MONTHLY;BYMONTHDAY=5,20', 'Every month; on which days, the attached file says'],
    ['FREQ=MINUTELY', 'As the attached file says'],
  ])('%s is said as %j', (rule, text) => {
    expect(textOf(rule)).toBe(text)
  })

  it('says that dates are left out', () => {
    expect(textOf('FREQ=WEEKLY', 'EXDATE:20260112T093000Z')).toBe('Every week, without one date')
    expect(textOf('FREQ=WEEKLY', 'EXDATE:20260112T093000Z,20260119T093000Z')).toBe(
      'Every week, without 2 dates',
    )
  })
})
