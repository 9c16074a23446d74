import { type Forms, letter, type Sample } from './sample.ts'

/** When the samples arrive; shown where a message does not say when it was sent. */
export const arrival = new Date('2026-02-03T04:05:06Z')
const arrived = '3 February 2026 at 09:50'
const morning = '5 January 2026 at 09:30'

const dated = (name: string, value: string, date: string): Sample => ({
  name,
  source: letter([`Date: ${value}`, 'Subject: When'], 'Hello.'),
  sees: {
    subject: 'When',
    date,
    dateLine: date === arrived ? 'Received 3 Feb' : undefined,
    body: ['Hello.'],
  },
})

/** The Date field (RFC 5322, 3.3 and 4.3), kept to or not. Readers are in Kathmandu. */
export const dates: Forms = {
  usual: [
    dated('a date', 'Mon, 05 Jan 2026 09:30:00 +0545', morning),
    dated('a date without a day of the week and seconds', '5 Jan 2026 03:45 +0000', morning),
    dated('a date far away', 'Sun, 4 Jan 2026 17:45:00 -1000', morning),
  ],
  odd: [
    dated('a zone of old', 'Sun, 04 Jan 2026 22:45:00 EST', morning),
    dated('a zone with a remark', 'Mon, 05 Jan 2026 03:45:00 +0000 (as in (old) London)', morning),
    dated('a zone that nobody knows', 'Mon, 05 Jan 2026 03:45:00 XYZT', morning),
    dated('no zone', 'Mon, 05 Jan 2026 03:45:00', morning),
    dated('a year of two digits', 'Mon, 05 Jan 26 03:45:00 GMT', morning),
    dated('a year of three digits', 'Mon, 05 Jan 126 03:45:00 GMT', morning),
    dated('a day of the week in another language', 'Mo, 05 Jan 2026 03:45:00 +0000', morning),
    dated('a date with lines between its words', 'Mon,\n 05 Jan\n 2026 03:45:00\n +0000', morning),
    dated('a date as computers write it', '2026-01-05T03:45:00Z', morning),
    dated('a date as C writes it', 'Mon Jan  5 03:45:00 2026', morning),
    dated('a date with the wrong day of the week', 'Sun, 05 Jan 2026 03:45:00 +0000', morning),
    dated('the first second there is', 'Thu, 01 Jan 1970 00:00:00 +0000', '1 January 1970 at 05:30'),
    dated('a date to come', 'Thu, 31 Dec 2099 23:59:59 +0000', '1 January 2100 at 05:44'),
  ],
  broken: [
    {
      name: 'no date',
      source: 'From: Ana <ana@choir.example>\nSubject: When\n\nHello.\n',
      sees: {
        subject: 'When',
        date: arrived,
        dateLine: 'Received 3 Feb',
        details: ['Received'],
        body: ['Hello.'],
      },
    },
    dated('an empty date', '', arrived),
    dated('an absurd date', 'Thu, 99 Foo 20266 99:99:99 +9999', arrived),
    dated('a day that there is not', 'Mon, 31 Feb 2026 03:45:00 +0000', arrived),
    dated('an hour that there is not', 'Mon, 05 Jan 2026 25:61:00 +0000', arrived),
    dated('a date before there was mail', 'Mon, 05 Jan 1626 03:45:00 +0000', arrived),
    dated('words in place of a date', 'in room 5', arrived),
    dated('a zone that is too far away', 'Mon, 05 Jan 2026 03:45:00 +9960', morning),
    dated('open brackets', `Mon, 05 Jan 2026 03:45:00 +0000 ${'('.repeat(500)}`, morning),
  ],
}
