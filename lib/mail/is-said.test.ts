import { expect, it } from 'vitest'
import { isSaid } from './is-said'
import type { MessageText } from './message'

const text = (content: string, kind: MessageText['kind'] = 'plain'): MessageText => ({
  ...{ kind, content, truncated: false, guessed: null },
})

it.each([
  ['Bring\nscores.', [text('Hello,\nbring scores, please')], true],
  ['Bring scores', [text('<style>p { }</style><p>Bring&nbsp;<b>scores</b></p>', 'html')], true],
  ['Bring scores', [text('Hello'), text('Bring tea')], false],
  ['Bring scores', [], false],
])('%j in %j: %s', (words, texts, expected) => {
  expect(isSaid(words, texts)).toBe(expected)
})

it('takes a time in proportion to the text', () => {
  for (const piece of ['<', '<style', '&a', 'a', '<a>']) {
    const start = performance.now()
    isSaid('words', [text(piece.repeat(500_000 / piece.length), 'html')])
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
