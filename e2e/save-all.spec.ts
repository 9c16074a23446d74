import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { readZip } from './fixtures/zip.ts'
import type { MailPage } from './pages/mail-page.ts'

async function saveAll({ page, article }: MailPage) {
  const started = page.waitForEvent('download')
  await article.getByRole('link', { name: 'Save all' }).click()
  return started
}

test('all files of a message come in one zip, each as it was sent', async ({ mail, imap, account }) => {
  const big = randomBytes(2_000_000)
  const sent = [
    { filename: 'été.bin', type: 'application/octet-stream', content: big },
    { filename: 'a/b.txt', type: 'text/plain', content: Buffer.from('one') },
    { filename: 'a_b.txt', type: 'text/plain', content: Buffer.from('two') },
    { filename: 'empty', type: 'application/octet-stream', content: Buffer.alloc(0) },
  ]
  await deliver(imap, 'INBOX', { subject: 'Minutes, May / June', attachments: sent })
  await mail.signIn(account)
  await mail.open('Minutes, May / June')
  const file = await saveAll(mail)
  expect(file.suggestedFilename()).toBe('Minutes, May _ June.zip')
  const files = readZip(await readFile(await file.path()))
  expect([...files.keys()]).toEqual(['été.bin', 'a_b.txt', 'a_b (2).txt', 'empty'])
  expect([...files.values()].map((content, index) => content.equals(sent[index]?.content as Buffer))).toEqual(
    [true, true, true, true],
  )
})

test('files inside texts and messages come along; a single file needs no zip', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', {
    subject: 'One file',
    attachments: [{ filename: 'a.txt', type: 'text/plain', content: Buffer.from('x') }],
  })
  const body = [
    ...['--b', 'Content-Type: text/plain', '', 'Old:', 'begin 644 old.txt', '#86)C', '`', 'end', ''],
    ...['--b', 'Content-Type: message/rfc822', '', 'Subject: Inner', '', 'Inner text', '--b--', ''],
  ]
  await deliverRaw(
    imap,
    'INBOX',
    raw(['Subject: Mixed', 'Content-Type: multipart/mixed; boundary=b'], Buffer.from(body.join('\r\n'))),
  )
  await mail.signIn(account)
  await mail.open('Mixed')
  const files = readZip(await readFile(await (await saveAll(mail)).path()))
  expect(files.get('old.txt')?.toString()).toBe('abc')
  expect(files.get('Inner.eml')?.toString()).toContain('Inner text')
  await mail.open('One file')
  await expect(mail.article.getByRole('link', { name: 'a.txt' })).toBeVisible()
  await expect(mail.article.getByRole('link', { name: 'Save all' })).toHaveCount(0)
})
