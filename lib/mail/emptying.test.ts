import { expect, it } from 'vitest'
import { gainText } from './emptying'
import type { Quota } from './quota'

const MB = 1_048_576
const root = (usage: number, limit: number) => ({ name: '', storage: { usage, limit }, message: null })
const quota = (...roots: Quota['roots']): Quota => ({ roots, asOf: '2026-01-05T09:30:00Z' })

it.each<[string, number | null, Quota]>([
  ['Frees 3 MB; you will be at 60 %.', 3 * MB, quota(root(9 * MB, 10 * MB))],
  ['Frees 1 MB; you will be at 0 %.', MB, quota(root(MB / 2, 10 * MB))],
  ['Frees 1 MB; you will be at 110 %.', MB, quota(root(12 * MB, 10 * MB))],
  ['Frees 2 MB; you will be at 80 %.', 2 * MB, quota(root(10 * MB, 100 * MB), root(10 * MB, 10 * MB))],
  ['Frees 0 B; you will be at 90 %.', 0, quota(root(9 * MB, 10 * MB))],
  ['Frees 3 MB.', 3 * MB, quota()],
  ['Frees 3 MB.', 3 * MB, quota({ name: '', storage: null, message: { usage: 1, limit: 2 } })],
  [
    'Frees the room of 30,000 messages. Your mail server does not say how much that is.',
    null,
    quota(root(9 * MB, 10 * MB)),
  ],
])('says "%s"', (text, size, quotaNow) => {
  expect(gainText({ size, messages: 30_000 }, quotaNow)).toBe(text)
})
