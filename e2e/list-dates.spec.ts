import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const day = 86_400_000
const zone = 'Asia/Kathmandu'
const shown = (date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(date)

test('dates are the reader’s, the same from the server and after its script has loaded', async ({
  page,
  mail,
  imap,
  account,
}) => {
  const now = new Date()
  const year = Number(shown(now, { year: 'numeric' }))
  const weekday = new Date(now.getTime() - 3 * day)
  // The first second of the year in Nepal is still last year in Greenwich.
  const newYear = new Date(Date.UTC(year, 0, 1) - 5.75 * 3_600_000)
  const turn: [string, Date, string][] = [
    ['Before the new year', new Date(newYear.getTime() - 1000), `31 Dec ${year - 1}`],
    ['This year', newYear, '1 Jan'],
  ]
  const dates: [string, Date, string][] = [
    ['Older', new Date('2024-03-12T20:00:00Z'), '13 Mar 2024'],
    // In the first week of a year these are days of the week.
    ...(now.getTime() - newYear.getTime() > 8 * day ? turn : []),
    ['This week', weekday, shown(weekday, { weekday: 'short' })],
    ['The day before', new Date(now.getTime() - day), 'Yesterday'],
    ['Just now', now, shown(now, { hour: '2-digit', minute: '2-digit' })],
  ]
  for (const [subject, received] of dates) await deliver(imap, 'INBOX', { subject, received })
  await mail.signIn(account)
  for (const [subject, , text] of dates) await expect(mail.row(subject).locator('time')).toHaveText(text)
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  const fromServer = [...html.matchAll(/<time [^>]*>([^<]+)<\/time>/g)].map((match) => match[1])
  expect(fromServer).toEqual(dates.map(([, , text]) => text).reverse())
  expect(await mail.grid.locator('time').allTextContents()).toEqual(fromServer)
})
