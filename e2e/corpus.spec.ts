import { ExpectedWords, missingWords } from '../scripts/corpus/expected-words.ts'
import { MessageOpener } from '../scripts/corpus/open-message.ts'
import { summaryOf, troublesOf } from '../scripts/corpus/report.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { letter } from './samples/sample.ts'

const messages = {
  plain: letter(['Subject: Choir'], 'Sing on Friday, at seven.'),
  html: letter(
    ['Content-Type: text/html'],
    '<p>Sing on <b>Friday</b>.<p style="display:none">Not to be seen.',
  ),
  encrypted: letter(['Content-Type: application/pkcs7-mime; smime-type=enveloped-data'], 'x'),
}
const wire = (source: string) => Buffer.from(source.replaceAll('\n', '\r\n'))

test('messages that can be read have no troubles', async ({ mail, imap, account, page, browser }) => {
  const expected = await ExpectedWords.make(browser)
  await mail.signIn(account)
  const opener = new MessageOpener(page, mail.origin)
  const results = []
  for (const source of Object.values(messages)) {
    const uid = await deliverRaw(imap, 'INBOX', wire(source))
    const words = await expected.of(wire(source))
    results.push(await opener.open(uid, words))
    expect(troublesOf(results.at(-1) as never)).toEqual([])
  }
  expect(await expected.of(wire(messages.html))).toEqual(['sing', 'on', 'friday'])
  expect(summaryOf(results)).toContain('3 messages opened, 0 with troubles')
})

test.describe('blanked', () => {
  test.use({ allowedErrors: [/Blocked script execution/] })

  test('a reader that shows nothing is found out', async ({ mail, imap, account, page, browser }) => {
    const expected = await ExpectedWords.make(browser)
    const uid = await deliverRaw(imap, 'INBOX', wire(messages.plain))
    await mail.signIn(account)
    await page.addInitScript(() => {
      if (window === top)
        setInterval(() => {
          for (const frame of document.querySelectorAll('iframe')) {
            frame.contentDocument?.body?.replaceChildren(frame.contentDocument.createElement('i'))
          }
        }, 10)
    })
    const opened = await new MessageOpener(page, mail.origin).open(
      uid,
      await expected.of(wire(messages.plain)),
    )
    expect(troublesOf(opened)).toContainEqual(
      expect.stringMatching(/^missing words: sing on friday at seven/),
    )
  })
})

test.describe('without the page’s own policy', () => {
  test.use({ bypassCSP: true, allowedErrors: [/ERR_|Failed to load/] })

  test('a request that leaves is found out', async ({ mail, imap, account, page }) => {
    const uid = await deliverRaw(imap, 'INBOX', wire(messages.plain))
    await mail.signIn(account)
    await page.addInitScript(
      () => void fetch('http://127.0.0.1:9/beacon', { mode: 'no-cors' }).catch(() => null),
    )
    const { requestsThatLeft } = await new MessageOpener(page, mail.origin).open(uid, [])
    expect(requestsThatLeft).toContain('http://127.0.0.1:9/beacon')
  })
})

test('words are found in their order, whatever stands between them', () => {
  expect(missingWords(['sing', 'on', 'friday'], 'Sing, please, on this Friday!')).toEqual([])
  expect(missingWords(['friday', 'sing'], 'Sing on Friday')).toEqual(['sing'])
})
