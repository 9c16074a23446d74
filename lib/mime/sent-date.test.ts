import { expect, it } from 'vitest'
import { sentDate } from './sent-date'

const morning = '2026-01-05T03:45:00.000Z'

it.each([
  ['Mon, 05 Jan 2026 09:30:00 +0545', morning],
  ['5 Jan 2026 03:45 +0000', morning],
  ['Sun, 4 Jan 2026 17:45:00 -1000 (HST)', morning],
  ['Sun, 04 Jan 2026 22:45:00 EST', morning],
  ['Mon, 05 Jan 2026 03:45:00 Z', morning],
  ['Mon, 05 Jan 2026 03:45:00 XYZT', morning],
  ['Mon, 05 Jan 2026 03:45:00', morning],
  ['Mon, 05 January 2026 03:45:00 +00:00', morning],
  ['Mon, 05-Jan-2026 03.45.00 GMT', morning],
  ['Mon, 05 Jan 26 03:45:00 GMT', morning],
  ['Mon, 05 Jan 126 03:45:00 GMT', morning],
  ['Mo., 05 Jan 2026 03:45:00 +0000', morning],
  ['05 Jan 2026 03:45:00 +0000 (a (b) c', morning],
  ['Mon, 05 Jan 2026 03:45:00 +9960', morning],
  ['Mon, 05 Jan 2026 09:30:00 GMT+0545', morning],
  ['Mon, 05 Jan 2026 09:30:00 UTC +05:45', morning],
  ['Mon, 05 Jan 2026 05:45:00 GMT+2', morning],
  ['Mon, 05 Jan 2026 01:45:00 GMT-02', morning],
  ['Mon, 05 Jan 2026 09:30:00 "+0545"', morning],
  ["Mon, 05 Jan 2026 09:30:00 '+0545'", morning],
  ['Sun, 04 Jan 2026 22:45:00 "EST"', morning],
  ['Mon, 05 Jan 2026 03:45:00 AM +0000', morning],
  ['Mon, 05 Jan 2026 09:30 am +0545', morning],
  ['Mon, 05 Jan 2026 03:45:00 PM +0000', '2026-01-05T15:45:00.000Z'],
  ['Mon, 05 Jan 2026 03:45:00PM', '2026-01-05T15:45:00.000Z'],
  ['Mon, 05 Jan 2026 03:45:00 p.m. GMT', '2026-01-05T15:45:00.000Z'],
  ['Mon, 05 Jan 2026 03:45:00 PM "GMT+0200"', '2026-01-05T13:45:00.000Z'],
  ['Mon, 05 Jan 2026 12:45:00 PM +0000', '2026-01-05T12:45:00.000Z'],
  ['Mon, 05 Jan 2026 12:45:00 AM +0000', '2026-01-05T00:45:00.000Z'],
  ['Mon, 05 Jan 2026 15:45:00 PM +0000', '2026-01-05T15:45:00.000Z'],
  // Pacific and Atlantic zones begin as these do.
  ['Sun, 04 Jan 2026 19:45:00 PST', morning],
  ['Mon, 05 Jan 2026 03:45:00 AMT', morning],
  ['2026-01-05T03:45:00Z', morning],
  ['2026-01-05 09:30:00 +0545', morning],
  ['2026-01-05T03:45:00', morning],
  ['Mon Jan  5 03:45:00 2026', morning],
  ['Mon, 05 Jan 2026 23:59:60 +0000', '2026-01-05T23:59:59.000Z'],
  ['Fri, 05 Jan 70 03:45:00 GMT', '1970-01-05T03:45:00.000Z'],
])('%j is %s', (text, expected) => {
  expect(sentDate(text)).toBe(expected)
})

it.each([
  ...[
    '',
    'in room 5',
    'Thu, 99 Foo 20266 99:99:99 +9999',
    '31 Feb 2026 03:45:00 +0000',
    '5 Jan 2026 25:00 +0000',
  ],
  ...[
    '5 Jan 2026 03:61 +0000',
    '5 Jan 2026 03:45:61 +0000',
    '5 Jan 1626 03:45 +0000',
    '5 Jan 2826 03:45 +0000',
  ],
  ...['2026', '03:45', '05 Janvier', `5 ${'Jan'.repeat(100)} 2026 03:45`],
])('%j is none', (text) => {
  expect(sentDate(text)).toBeNull()
})

it('of a Date is what it says, where mail can be of it', () => {
  expect(sentDate(new Date(morning))).toBe(morning)
  expect(sentDate(new Date('1626-01-05T03:45:00Z'))).toBeNull()
  expect(sentDate(new Date(Number.NaN))).toBeNull()
  expect(sentDate(undefined)).toBeNull()
})
