import { expect, it } from 'vitest'
import { textLinks } from './text-links'

const linked = (text: string) => textLinks(text).map(({ words, href }) => [words, href])

it.each([
  ['See https://wren.example/a, please.', 'https://wren.example/a', 'https://wren.example/a'],
  ['(https://wren.example/a)', 'https://wren.example/a', 'https://wren.example/a'],
  ['https://wren.example/a_(b).', 'https://wren.example/a_(b)', 'https://wren.example/a_(b)'],
  ['(see https://wren.example/a_(b))', 'https://wren.example/a_(b)', 'https://wren.example/a_(b)'],
  ['[https://wren.example/a]', 'https://wren.example/a', 'https://wren.example/a'],
  ['{https://wren.example/a}', 'https://wren.example/a', 'https://wren.example/a'],
  ['“https://wren.example/a”', 'https://wren.example/a', 'https://wren.example/a'],
  ['«https://wren.example/a»', 'https://wren.example/a', 'https://wren.example/a'],
  ['**https://wren.example/a**', 'https://wren.example/a', 'https://wren.example/a'],
  ['見てhttps://wren.example/a、次', 'https://wren.example/a', 'https://wren.example/a'],
  ['https://wren.example/a。次', 'https://wren.example/a', 'https://wren.example/a'],
  ['<https://wren.example/>', 'https://wren.example/', 'https://wren.example/'],
  [
    "https://wren.example/It's_a_bird",
    "https://wren.example/It's_a_bird",
    "https://wren.example/It's_a_bird",
  ],
  ["'https://wren.example/a'", 'https://wren.example/a', 'https://wren.example/a'],
  ['_https://wren.example/a_', 'https://wren.example/a', 'https://wren.example/a'],
  ['https://wren.example/a، ثم', 'https://wren.example/a', 'https://wren.example/a'],
  ['https://wren.example/a।', 'https://wren.example/a', 'https://wren.example/a'],
  ['at www.wren.example!', 'www.wren.example', 'http://www.wren.example'],
  ['Write to ana@wren.example.', 'ana@wren.example', 'mailto:ana@wren.example'],
  [
    '"Ana" <ana.lima+choir@mail.wren.example>',
    'ana.lima+choir@mail.wren.example',
    'mailto:ana.lima+choir@mail.wren.example',
  ],
  ['50%off@wren.example', '50%off@wren.example', 'mailto:50%25off@wren.example'],
  [
    'mailto:ana@wren.example?subject=Hi',
    'mailto:ana@wren.example?subject=Hi',
    'mailto:ana@wren.example?subject=Hi',
  ],
  ['tel:+49-30-1234', 'tel:+49-30-1234', 'tel:+49-30-1234'],
  ['Ана: дана@пример.рф', 'дана@пример.рф', `mailto:${encodeURI('дана@пример.рф')}`],
  ['HTTPS://WREN.EXAMPLE', 'HTTPS://WREN.EXAMPLE', 'HTTPS://WREN.EXAMPLE'],
])('%s has one link', (text, words, href) => {
  expect(linked(text)).toEqual([[words, href]])
  expect(text.slice(textLinks(text)[0]?.at).startsWith(words)).toBe(true)
})

it('two addresses that a line parts are two', () => {
  expect(linked('https://a.example/x|https://b.example/y').map(([words]) => words)).toEqual([
    'https://a.example/x',
    'https://b.example/y',
  ])
})

it.each([
  'ana@localhost',
  'mailto: me',
  'tel: me, or hotel:12',
  'awww.that',
  'www. is short',
  'javascript:alert(1)',
  'a @ b.example',
  'README.md and wren.example',
])('%s has none', (text) => {
  expect(linked(text)).toEqual([])
})

it('takes a time in proportion to the text', () => {
  for (const piece of ['a', 'a@', 'a.', 'a@b.', 'www.', 'mailto:', 'tel:1', 'https://', '%', '(']) {
    const start = performance.now()
    textLinks(piece.repeat(200_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
