import { expect, it } from 'vitest'
import { suggestionsFor } from './search-suggestions'

const ana = { name: 'Ana Lima', address: 'ana@choir.example' }
const ben = { name: '', address: 'ben.anders@mill.example' }
const people = [ben, ana, ana, { name: 'Zoe', address: 'zoe@x.example' }]
const texts = (text: string) => suggestionsFor(text, people).map((suggestion) => suggestion.text)

it('offers all operators where nothing has been typed, and after a word', () => {
  expect(texts('')).toContain('has:attachment')
  expect(texts('choir ')).toContain('choir from:')
})

it('offers the operators that begin so', () => {
  expect(texts('is')).toEqual(['is:unread', 'is:starred'])
  expect(texts('choir LAR')).toEqual(['choir larger:5M'])
  expect(texts('is:unread')).toEqual([])
})

it('offers people by name and address, who wrote most first', () => {
  expect(texts('an')).toEqual(['from:ana@choir.example', 'from:ben.anders@mill.example'])
  expect(texts('choir to:lima')).toEqual(['choir to:ana@choir.example'])
  expect(texts('from:mill')).toEqual(['from:ben.anders@mill.example'])
  expect(suggestionsFor('an', people)[0]).toMatchObject({
    shown: 'Ana Lima',
    hint: 'ana@choir.example',
    isDone: true,
  })
})

it('offers nobody for one letter, or for what nobody is called', () => {
  expect(texts('q')).toEqual([])
  expect(texts('quince')).toEqual([])
})

it('takes a time in proportion to the text', () => {
  const start = performance.now()
  for (const each of ['a', ' ', 'from:', '"']) suggestionsFor(each.repeat(100_000), people)
  expect(performance.now() - start).toBeLessThan(1000)
})
