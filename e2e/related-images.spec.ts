import { smallPng } from './fixtures/files.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'

test('a picture that is none leaves its words in its place', async ({ mail, imap, account }) => {
  const part = (id: string, content: Buffer) => [
    ...['--b', 'Content-Type: image/png', `Content-ID: <${id}>`, 'Content-Transfer-Encoding: base64', ''],
    content.toString('base64'),
  ]
  const html = '<img src="cid:whole" alt="A wren"><img src="cid:cut" alt="A robin" width="90" height="30">'
  const body = [
    ...['--b', 'Content-Type: text/html', '', html],
    ...part('whole', smallPng(30, 20)),
    // As much as says what it is, and no more.
    ...part('cut', smallPng(30, 20).subarray(0, 40)),
    '--b--',
  ]
  const headers = ['Subject: Birds', 'Content-Type: multipart/related; boundary=b']
  await deliverRaw(imap, 'INBOX', raw(headers, body.join('\r\n')))
  await mail.signIn(account)
  await mail.open('Birds')
  await expect(mail.body.getByRole('img', { name: 'A wren' })).toHaveAttribute('src', /^blob:/)
  const robin = mail.body.getByRole('img', { name: 'A robin' })
  await expect(robin).toHaveAttribute('src', /^data:image\/svg\+xml,.*A%20robin/s)
  expect(await robin.boundingBox()).toMatchObject({ width: 90, height: 30 })
})
