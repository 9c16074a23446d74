import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/wire.ts'
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

test('of a message that has to be taken apart here, all files come at one reading', async ({
  mail,
  imap,
  account,
  wire,
}) => {
  const names = Array.from({ length: 20 }, (_, number) => `${number}.bin`)
  const content = randomBytes(20_000)
  const parts = names.flatMap((name) => [
    ...['--b', `Content-Type: application/octet-stream; name=${name}`, 'Content-Transfer-Encoding: base64'],
    ...['', content.toString('base64').replace(/.{76}/g, '$&\r\n')],
  ])
  // Its parts are parted by another boundary than it says.
  const headers = ['Subject: Damaged', 'Content-Type: multipart/mixed; boundary=x']
  const message = raw(headers, Buffer.from([...parts, '--b--', ''].join('\r\n')))
  await deliverRaw(imap, 'INBOX', message)
  await mail.signIn(account)
  await mail.open('Damaged')
  wire.reset()
  const files = readZip(await readFile(await (await saveAll(mail)).path()))
  expect([...files.keys()]).toEqual(names)
  for (const file of files.values()) expect(file.equals(content)).toBe(true)
  // Once to find them, once for the zip.
  expect(wire.received()).toBeLessThan(2.5 * message.length)
})
