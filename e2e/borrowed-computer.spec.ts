import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test('no answer that holds mail or settings may be kept by any cache', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Private' })
  const kept: string[] = []
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url())
    const isPersonal = pathname.startsWith('/api/') || /^\/(mail|storage|settings)/.test(pathname)
    if (isPersonal && !/\bno-store\b/.test(answer.headers()['cache-control'] ?? '')) kept.push(pathname)
  })
  await mail.signIn(account)
  await mail.open('Private')
  await expect(mail.body).toContainText('this is the text')
  await page.goto(`${mail.origin}/storage`)
  await page.goto(`${mail.origin}/settings/general`)
  await mail.ready()
  expect(kept).toEqual([])
})
