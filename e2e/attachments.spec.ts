import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

function attachments({ page }: MailPage) {
  return page.getByRole('list', { name: 'Attachments' }).getByRole('link')
}

async function download(mail: MailPage, name: string | RegExp) {
  const started = mail.page.waitForEvent('download')
  await attachments(mail).filter({ hasText: name }).click()
  const file = await started
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

test('attachments are listed by name and downloaded as they were sent', async ({ mail, imap, account }) => {
  const big = randomBytes(3 * 1024 * 1024)
  const small = Buffer.from('Line one\nline two\n')
  await deliver(imap, 'INBOX', {
    subject: 'Two files',
    attachments: [
      { filename: 'holiday été.bin', type: 'application/octet-stream', content: big },
      { filename: 'notes.txt', type: 'text/plain', content: small },
    ],
  })
  await mail.signIn(account)
  await mail.open('Two files')
  await expect(attachments(mail)).toHaveCount(2)
  const first = await download(mail, 'holiday')
  expect(first.name).toBe('holiday été.bin')
  expect(first.content.equals(big)).toBe(true)
  expect((await download(mail, 'notes.txt')).content.equals(small)).toBe(true)
})

test('quoted-printable and 8-bit files come as the octets they were', async ({ mail, imap, account }) => {
  const part = (name: string, encoding: string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(
        `--b\r\nContent-Type: text/csv; charset=utf-8; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n'),
    ])
  const eight = Buffer.from('größe;é\r\nx;y\r\n')
  const body = Buffer.concat([
    part('quoted.csv', 'quoted-printable', Buffer.from('caf=C3=A9;a long=\r\n line=20=\r\n\r\nend =3D=')),
    part('eight.csv', '8bit', eight),
    part('none.csv', '7bit', Buffer.from('')),
    Buffer.from('--b--\r\n'),
  ])
  const headers = ['Subject: Old mailer', 'Content-Type: multipart/mixed; boundary=b']
  await deliverRaw(imap, 'INBOX', raw(headers, body))
  await mail.signIn(account)
  await mail.open('Old mailer')
  expect((await download(mail, 'quoted.csv')).content.toString()).toBe('café;a long line \r\nend =')
  expect((await download(mail, 'eight.csv')).content.equals(eight)).toBe(true)
  expect((await download(mail, 'none.csv')).content.length).toBe(0)
})

for (const [sent, safe] of [
  ['../../etc/passwd', '__.._etc_passwd'],
  ['C:\\Windows\\evil.exe', 'C:_Windows_evil.exe'],
  ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
  ['a\r\nX-Evil: 1.txt', 'a__X-Evil: 1.txt'],
  ['.htaccess', '_htaccess'],
  ['"quoted";x.txt', '"quoted";x.txt'],
  ['日本 100%.txt', '日本 100%.txt'],
] as const) {
  test(`a file called ${JSON.stringify(sent)} gets a name that is only a name`, async ({
    page,
    mail,
    imap,
    account,
  }) => {
    const content = Buffer.from('content')
    await deliver(imap, 'INBOX', {
      subject: 'A file',
      attachments: [{ filename: sent, type: 'text/html', content }],
    })
    await mail.signIn(account)
    await mail.open('A file')
    const href = (await attachments(mail).getAttribute('href')) as string
    const answer = await page.request.get(`${mail.origin}${href}`)
    const { 'content-disposition': disposition, ...headers } = answer.headers()
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(disposition ?? '')?.[1] ?? ''
    expect(decodeURIComponent(encoded)).toBe(safe)
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
    })
    expect((await answer.body()).equals(content)).toBe(true)
    await expect(attachments(mail)).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/)
  })
}

test('a part that is not there is 404', async ({ page, mail, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'No files' })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await mail.signIn(account)
  for (const part of ['9', '1.2.3']) {
    const query = new URLSearchParams({ mailbox: 'INBOX', uid: `${uid}`, v: `${uidValidity}`, part })
    expect((await page.request.get(`${mail.origin}/api/message/part?${query}`)).status()).toBe(404)
  }
})

test('of many files the first are listed, and the others by a button', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const sent = Array.from({ length: 20 }, (_, index) => ({
    ...{ filename: `part ${index + 1}.txt`, type: 'text/plain', content: Buffer.from('a') },
  }))
  await deliver(imap, 'INBOX', { subject: 'Many', attachments: sent })
  await mail.signIn(account)
  await mail.open('Many')
  const files = attachments(mail)
  await expect(files).toHaveCount(12)
  await expect(mail.article).toContainText('20 files')
  await mail.article.getByRole('button', { name: 'Show all 20 files' }).focus()
  await page.keyboard.press('Enter')
  await expect(files).toHaveCount(20)
  await expect(files.nth(12)).toBeFocused()
})

test('an attachment can be reached and fetched by the keyboard', async ({ page, mail, imap, account }) => {
  const content = Buffer.from('by key')
  await deliver(imap, 'INBOX', {
    subject: 'Keys only',
    attachments: [{ filename: 'key.txt', type: 'text/plain', content }],
  })
  await mail.signIn(account)
  await mail.open('Keys only')
  await attachments(mail).focus()
  const started = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await readFile(await (await started).path())).equals(content)).toBe(true)
})
