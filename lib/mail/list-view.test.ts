import { expect, it } from 'vitest'
import {
  arrival,
  filters,
  isPlain,
  listParameters,
  parseView,
  sortKeys,
  viewKey,
  viewParameters,
  withThreads,
} from './list-view'

const all = sortKeys.flatMap((sort) =>
  [true, false].flatMap((isReversed) =>
    [null, ...filters].map((filter) => ({ sort, isReversed, filter, query: '', isThreaded: false })),
  ),
)

it('each view is told by an address and read from it again', () => {
  for (const view of all) expect(parseView(viewParameters(view))).toEqual(view)
})

it('each has a name of its own, and the usual one none', () => {
  expect(new Set(all.map(viewKey)).size).toBe(all.length)
  expect(viewKey(arrival)).toBe('')
  expect(viewParameters(arrival)).toEqual({})
})

it.each(['', '-', 'nothing', '--date', 'Date', null, undefined])('the order %j is the usual one', (sort) => {
  expect(parseView({ sort, filter: 'unseen' })).toEqual(arrival)
})

it('the order of arrival is plain in both directions, without a filter', () => {
  expect(isPlain(arrival)).toBe(true)
  expect(isPlain({ ...arrival, isReversed: true })).toBe(true)
  expect(isPlain({ ...arrival, filter: 'unread' })).toBe(false)
  expect(isPlain({ ...arrival, sort: 'date' })).toBe(false)
  expect(isPlain({ ...arrival, query: 'choir' })).toBe(false)
})

it('a search is a view without an order of its own', () => {
  const view = parseView({ q: ' choir & hall ', sort: 'size', filter: 'unread' })
  expect(view).toEqual({ ...arrival, query: 'choir & hall' })
  expect(parseView(viewParameters(view))).toEqual(view)
  expect(parseView({ q: '  ' })).toEqual(arrival)
  expect(parseView({ q: 'x'.repeat(1000) }).query).toHaveLength(500)
})

it('conversations are a view of the order of arrival alone, which requests name and addresses do not', () => {
  const threaded = { ...arrival, isThreaded: true }
  expect(withThreads(arrival, true)).toEqual(threaded)
  expect(withThreads(threaded, false)).toEqual(threaded)
  expect(withThreads({ ...arrival, filter: 'unread' }, true).isThreaded).toBe(false)
  expect(withThreads({ ...arrival, isReversed: true }, true).isThreaded).toBe(false)
  expect(parseView(listParameters(threaded))).toEqual(threaded)
  expect(viewParameters(threaded)).toEqual({})
  expect(viewKey(threaded)).toBe('threads=1')
  expect(isPlain(threaded)).toBe(false)
  expect(parseView({ threads: '1', sort: 'size' }).isThreaded).toBe(false)
})
