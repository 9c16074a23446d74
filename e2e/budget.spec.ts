import { fillMailbox } from './fixtures/fill.ts'
import { budget, describeFirstLoad, measureFirstLoad } from './fixtures/first-load.ts'
import { expect, test } from './fixtures/test.ts'

test('the first load, from the sign-in page to the rows, stays within its budget', async ({
  mail,
  account,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 200 })
  const load = await measureFirstLoad(mail, account)
  console.log(describeFirstLoad(load))
  expect(load.scripts, 'octets of JavaScript').toBeLessThanOrEqual(budget.scripts)
  expect(load.everything, 'octets of everything').toBeLessThanOrEqual(budget.everything)
  const bulky = load.transfers.filter(({ octets, encoding }) => octets > 4096 && !encoding)
  expect(
    bulky.map(({ url }) => url),
    'answers that should be compressed',
  ).toEqual([])
})
