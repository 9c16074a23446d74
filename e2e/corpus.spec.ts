import { ExpectedWords, missingWords } from '../scripts/corpus/expected-words.ts'
import { MessageOpener } from '../scripts/corpus/open-message.ts'
import { summaryOf, troublesOf } from '../scripts/corpus/report.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { letter, octetLetter } from './samples/sample.ts'

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
      const blank = ({ target }: Event) => {
        const inside = target instanceof HTMLIFrameElement ? target.contentDocument : null
        if (!inside) return
        // Before anybody can look at it.
        new MutationObserver(() => {
          if (inside.body.textContent) inside.body.replaceChildren(inside.createElement('i'))
        }).observe(inside, { childList: true, subtree: true })
      }
      if (window === top) document.addEventListener('load', blank, true)
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

test.describe('what the other parser misreads is not held against the reader', () => {
  const eightBit = (type: string) => [`Content-Type: ${type}`, 'Content-Transfer-Encoding: 8bit']
  const cases: [name: string, source: Buffer, words: string[]][] = [
    [
      'another script than ours',
      octetLetter(eightBit('text/plain; charset=utf-8'), Buffer.from('Хор: 合唱団 à sept')),
      ['хор', '合唱団', 'à', 'sept'],
    ],
    [
      'UTF-8 under another label',
      octetLetter(eightBit('text/plain; charset=windows-1252'), Buffer.from('メールを簡単に')),
      ['メールを簡単に'],
    ],
    [
      'UTF-8 under another label, encoded',
      wire(
        letter(
          ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
          'Gr=C3=BC=C3=9Fe',
        ),
      ),
      ['grüße'],
    ],
    [
      'a charset that only the HTML names',
      octetLetter(
        eightBit('text/html'),
        Buffer.concat([Buffer.from('<meta charset="koi8-r"><p>'), Buffer.from('f0d2c9d7c5d4', 'hex')]),
      ),
      ['привет'],
    ],
    [
      'what is uuencoded in a text',
      wire(letter([], 'Before\n\nbegin 644 a.txt\n#0V%T\n`\nend\n\nAfter')),
      ['before', 'after'],
    ],
    [
      'a footer behind base64',
      wire(letter(['Content-Transfer-Encoding: base64'], 'U2luZy4=\n\n___________\na list-footer, in plain')),
      ['sing'],
    ],
  ]
  for (const [name, source, words] of cases) {
    test(name, async ({ browser }) => {
      expect(await (await ExpectedWords.make(browser)).of(source)).toEqual(words)
    })
  }
})
