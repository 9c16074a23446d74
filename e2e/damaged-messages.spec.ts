import fc from 'fast-check'
import { signInHttp } from './fixtures/http-user.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import { corpus } from './samples/corpus.ts'

/** What an answer of /api/message is held against. */
type Opened = { texts: object[]; attachments: { part: string }[]; cards: { kind: string; part: string }[] }

const sources = Object.values(corpus)
  .flatMap(({ usual, odd, broken }) => [...usual, ...odd, ...broken])
  .map(({ source }) => (typeof source === 'string' ? Buffer.from(source.replaceAll('\n', '\r\n')) : source))
  .filter(({ length }) => length < 100_000)

/** What befalls a message on its way: at a place of it (a share of its length), over some octets. */
const damage = fc.record({
  kind: fc.constantFrom('cut', 'lose', 'double', 'change', 'insert', 'end early'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  octet: fc.integer({ min: 0, max: 255 }),
  line: fc.constantFrom(
    '\r\n',
    '--b',
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Transfer-Encoding: base64',
  ),
})
const damaged = fc
  .tuple(fc.constantFrom(...sources), fc.array(damage, { minLength: 1, maxLength: 5 }))
  .map(([source, all]) => all.reduce(suffer, source))
  .filter(({ length }) => length > 0)

function suffer(
  message: Buffer,
  { kind, at, length, octet, line }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const place = Math.floor(at * message.length)
  const [before, hit, after] = [
    message.subarray(0, place),
    message.subarray(place, place + length),
    message.subarray(place + length),
  ]
  switch (kind) {
    case 'cut':
      return Buffer.concat([after, before])
    case 'lose':
      return Buffer.concat([before, after])
    case 'double':
      return Buffer.concat([before, hit, hit, after])
    case 'change':
      return Buffer.concat([before, Buffer.alloc(hit.length, octet), after])
    case 'insert':
      return Buffer.concat([before, Buffer.from(`\r\n${line}\r\n`), hit, after])
    default:
      return before.length > 0 ? before : message
  }
}

test('a hundred damaged messages open, and so do the messages and files in them', async ({
  mail,
  imap,
  account,
}) => {
  const user = await signInHttp(mail.origin, account)
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  for (const [index, message] of fc.sample(damaged, { numRuns: 100, seed: 5322 }).entries()) {
    const uid = await deliverRaw(imap, 'INBOX', message)
    const address = `mailbox=INBOX&uid=${uid}&v=${uidValidity}`
    const answer = await user.get(`/api/message?${address}`)
    const about = `message ${index}:\n${message.toString('latin1').slice(0, 2000)}`
    expect(answer.status, about).toBe(200)
    const { texts, attachments, cards } = JSON.parse(answer.text) as Opened
    expect(texts.length + attachments.length + cards.length, about).toBeGreaterThan(0)
    for (const { kind, part } of cards) {
      if (kind !== 'message') continue
      expect((await user.get(`/api/message?${address}&part=${part}`)).status, `${part} of ${about}`).toBe(200)
    }
    for (const { part } of attachments.slice(0, 3)) {
      expect(
        (await user.get(`/api/message/part?${address}&part=${part}`)).status,
        `${part} of ${about}`,
      ).toBe(200)
    }
  }
  for (const position of [0, 50]) {
    expect((await user.get(`/api/messages?mailbox=INBOX&position=${position}`)).status).toBe(200)
  }
})
