import { expect, it } from 'vitest'
import { introductionLength, isHeading, pointsDown } from './quoted-heading'

const fields = (...lines: string[]) =>
  lines.map((line) => {
    const [label = '', ...rest] = line.split(':')
    return { label, value: rest.join(':') }
  })

it.each([
  [['From: Dana', 'Sent: Monday', 'To: Ana', 'Subject: Choir']],
  [['Von: Dana', 'Betreff: Chor']],
  [['보낸 사람: Dana', '제목: Choir']],
  [['De : Dana', 'Envoyé : lundi']],
  [['From: Dana <dana@wren.example>', 'Date: 3 May']],
  [['Whoever: dana@wren.example', 'Subject: Choir']],
])('%j is the heading of a message', (lines) => {
  expect(isHeading(fields(...lines))).toBe(true)
})

it.each([
  [[]],
  [['From: Leeds', 'To: York', 'Date: 3 May']],
  [['Date: 3 May', 'Place: the hall', 'Contact: dana@wren.example']],
  [['Train: 9:14']],
  [['Subject: Choir', 'From: Dana']],
])('%j is none', (lines) => {
  expect(isHeading(fields(...lines))).toBe(false)
})

const long = 'On Mon, 4 May 2026 at 10:00, Dana Moreau of the choir of Wren'
it.each([
  [['On 4 May 2026 at 10:00, Dana wrote:'], 1],
  [['Am 4.5.2026 um 10:00 schrieb Dana:'], 1],
  [['Le lun. 4 mai 2026 à 10:00, Dana <dana@wren.example> a écrit :'], 1],
  [['04.05.2026, 10:00, Dana <dana@wren.example>:'], 1],
  [[long, '<dana@wren.example> wrote:'], 2],
  [['Thanks.', 'On 4 May 2026 at 10:00, Dana wrote:'], 1],
  [[`${long}.`, 'On 4 May 2026 at 10:00, Dana wrote:'], 1],
  [['I have found this, which may be of', 'use to you:'], 0],
  [['As Goethe wrote:'], 0],
  [['I asked the lawyer, and yesterday he wrote:'], 0],
  [['Please send this to ben@wren.example:'], 0],
  [['Here is the law of 12.05.2026 10:00:'], 0],
  [['Call me at 14:30, and answer this:'], 0],
  [['The poem goes like this:'], 0],
  [['Dana wrote'], 0],
  [[], 0],
])('of %j, the last %s lines introduce what is quoted', (lines, count) => {
  expect(introductionLength(lines)).toBe(count)
})

it.each([
  'See below.',
  'Antworten unten',
  'Answers in-line',
  'Antworten in Rot',
  'voir ci-dessous',
  'Ответы ниже',
  'Antworten s.u.',
  'Svar i rött',
  'te respondo entre líneas',
  'em vermelho',
  'replies in bold',
])('%s says that answers stand below', (text) => expect(pointsDown(text)).toBe(true))

it.each(['Yes.', 'The bellows', 'Wir kommen', 'unterwegs'])('%s does not', (text) => {
  expect(pointsDown(text)).toBe(false)
})

it('takes a time in proportion to the text', () => {
  for (const piece of ['a', ' ', '@', 'a@', 'wrote', ':', '1.', '12:', 'in ']) {
    const text = piece.repeat(200_000 / piece.length)
    const start = performance.now()
    introductionLength([`${text} `, `${text}:`])
    pointsDown(text)
    isHeading(fields(`From: ${text}`))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
