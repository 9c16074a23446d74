import { expect, it } from 'vitest'
import { findQuotation, findSignature, type TextLine } from './quotation'

/** "> " is marked likely, "| " for sure, "~ " is a signature, "! " opens what is answered. */
function lines(...texts: string[]): TextLine[] {
  return texts.map((text) => ({
    text: text.replace(/^[|~!] /, ''),
    quote: text.startsWith('> ') ? 'likely' : text.startsWith('| ') ? 'sure' : null,
    opens: text.startsWith('! '),
    isSignature: text.startsWith('~ '),
    isForward: false,
  }))
}

const plain = () => false

it.each([
  ['an introduction', ['Yes', '', 'On 4 May 2026 at 10:00, Dana wrote:', '> Come?'], [2, 4]],
  [
    'one broken in two',
    ['Yes', 'On Mon, 4 May 2026 at 10:00, Dana of the choir', '<d@x.example> wrote:', '> Come?'],
    [1, 4],
  ],
  ['nothing above a mark', ['Yes', '| Come?'], [1, 2]],
  ['a signature below', ['Yes', '| Come?', '~ Ana'], [1, 2]],
  ['what a telephone adds', ['Yes', '| Come?', 'Sent from my iPhone'], [1, 2]],
  ['a footer', ['Yes', '| Come?', '____________________', 'https://lists.x.example'], [1, 2]],
  [
    'a separator',
    ['Yes', '------- Original Message -------', 'Dana <d@x.example> wrote:', '> Come?'],
    [1, 4],
  ],
  ['an opening', ['Yes.', '! From: Dana', 'Come?'], [1, 3]],
  [
    'fields without a line above',
    ['Yes.', 'From: Dana', 'Sent: Monday', 'To: Ana', 'Subject: Choir', 'Come?'],
    [1, 6],
  ],
  [
    'when it was sent above who wrote',
    ['Ja.', 'Gesendet: Montag', 'Von: Dana', 'An: Ana', 'Betreff: Chor', 'Und?'],
    [1, 6],
  ],
])('below %s is what is answered', (_, texts, [start, end]) => {
  expect(findQuotation(lines(...texts), plain)).toEqual({ start, end })
})

it.each([
  ['nothing is said above', ['On 4 May 2026 at 10:00, Dana wrote:', '> Come?']],
  ['nothing but a signature stands above', ['~ Ana', '| Come?']],
  ['nothing introduces it', ['The law says', '> no one']],
  ['an appointment stands above', ['Call me at 14:30, and answer this:', '> no one']],
  ['the writer goes on below', ['Yes', '| Come?', 'Gladly']],
  ['the writer goes on below a footer', ['Yes', '| Come?', '--------------------', 'Gladly', 'Ana']],
  ['it is handed on', ['See', '| Begin forwarded message:', '| Come?']],
  ['nothing but greetings stand above', ['Hi Dana,', 'Regards,', 'Ana', '! From: Dana', 'Come?', 'Gladly']],
  ['a greeting alone stands above', ['Hi Dana,', 'On 4 May 2026 at 10:00, Dana wrote:', '> Come?']],
  ['answers are announced', ['See below.', '| Come?', '| Gladly']],
  [
    'answers in the quotation have marks',
    ['Yes, and more:', 'On 4 May 2026 at 10:00, Dana wrote:', '> Come?', '> ## Gladly'],
  ],
  [
    'answers stand between lines',
    ['Thank you.', '-----Original Message-----', 'From: Dana', 'Subject: Choir', '', '> Come?', 'Gladly'],
  ],
  [
    'an agent answers',
    ['It is updated.', '----- Reply from agent -----', 'From: Ben <b@x.example>', 'Subject: You', 'Paid'],
  ],
  ['answers have marks', ['Hi Dana, see:', '! From: Dana', 'Come?', '--> Gladly']],
  ['answers have a name', ['Hi Dana, see:', '! From: Dana', 'Come?', '[Ana Lima] Gladly']],
])('nothing is taken for it where %s', (_, texts) => {
  expect(findQuotation(lines(...texts), plain)).toBeNull()
})

it('asks for the colours of the message that is answered, not of those before it', () => {
  const asked: string[] = []
  const isAnswered = (below: TextLine[]) => {
    asked.push(...below.map(({ text }) => text))
    return true
  }
  expect(findQuotation(lines('Yes.', '! From: Dana', 'Come?', '! From: Ana', 'Old'), isAnswered)).toBeNull()
  expect(asked).toEqual(['From: Dana', 'Come?'])
})

it.each([
  [['Hi', '-- ', 'Ana'], { start: 1, end: 3 }],
  [['Hi', '-- ', 'Ana', '', 'PS: tea'], { start: 1, end: 3 }],
  [['Hi', '-- ', 'Ana', 'PS: tea'], { start: 1, end: 3 }],
  [['Hi', '-- ', '19:00 Doors', '19:30 Bach'], null],
  [['Hi', '--', 'Ana'], null],
])('of %j, the signature is %j', (texts, range) => {
  expect(findSignature(lines(...texts))).toEqual(range)
})

it('takes a time in proportion to the number of lines', () => {
  for (const piece of [
    ['-- ', 'a'],
    ['| a', '', 'b'],
    ['From: a', 'Sent: b'],
    ['____________________', '@'],
    ['! a'],
    ['-- '],
  ]) {
    const texts = Array.from({ length: 50_000 }, (_, index) => piece[index % piece.length] as string)
    const start = performance.now()
    findQuotation(lines('Yes.', ...texts), plain)
    findSignature(lines(...texts))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
