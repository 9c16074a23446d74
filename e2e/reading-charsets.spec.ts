import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'

type Sample = { charset: string; bytes: Buffer; text: string }

const samples: Sample[] = [
  { charset: 'iso-8859-1', bytes: Buffer.from('caf\xe9 na\xefve \xa3', 'latin1'), text: 'café naïve £' },
  {
    charset: 'iso-2022-jp',
    bytes: Buffer.from('\x1b$BF|K\\\x1b(B desu', 'latin1'),
    text: '日本 desu',
  },
  { charset: 'koi8-r', bytes: Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), text: 'Привет' },
  {
    charset: 'windows-1252',
    bytes: Buffer.from([0x93, 0x68, 0x69, 0x94, 0x20, 0x80, 0x35]),
    text: '“hi” €5',
  },
  { charset: 'utf-8', bytes: Buffer.from('größer 日本 🐦'), text: 'größer 日本 🐦' },
]

for (const { charset, bytes, text } of samples) {
  for (const type of ['plain', 'html']) {
    test(`text/${type} in ${charset} is read as it was written`, async ({ mail, imap, account }) => {
      const subject = `=?${charset}?B?${bytes.toString('base64')}?=`
      const headers = [
        `Subject: ${subject}`,
        `Content-Type: text/${type}; charset=${charset}`,
        'Content-Transfer-Encoding: 8bit',
      ]
      await deliverRaw(imap, 'INBOX', raw(headers, Buffer.concat([bytes, Buffer.from('\r\n')])))
      await mail.signIn(account)
      await mail.open(text)
      await expect(mail.body).toHaveText(new RegExp(`^\\s*${text}\\s*$`))
      await expect(mail.row(text)).toContainText(text)
    })
  }
}

test('an unknown charset and bytes that are none leave the rest readable', async ({
  mail,
  imap,
  account,
}) => {
  const headers = ['Subject: Odd', 'Content-Type: text/plain; charset=x-nobody-knows']
  const body = Buffer.concat([
    Buffer.from('Hello '),
    Buffer.from([0xff, 0xfe, 0xc3]),
    Buffer.from(' you\r\n'),
  ])
  await deliverRaw(imap, 'INBOX', raw([...headers, 'Content-Transfer-Encoding: 8bit'], body))
  await mail.signIn(account)
  await mail.open('Odd')
  await expect(mail.body).toHaveText(/Hello .* you/)
})
