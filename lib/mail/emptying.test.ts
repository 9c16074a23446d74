import { expect, it } from 'vitest'
import { emptiedSize, gainText, lossText, outermost } from './emptying'
import type { Mailbox } from './mailbox'
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

const mailbox = (path: string, messages: number | null, size: number | null): Mailbox => ({
  ...{ path, messages, size, delimiter: '/', specialUse: null, subscribed: true, unseen: 0 },
  selectable: messages !== null,
})
const emptying = { mailbox: 'Trash', uidValidity: 1, last: 9, messages: 4, size: 100 }

it('adds up what is in the folders inside, of which some only hold others', () => {
  const folders = [mailbox('Trash/A', null, null), mailbox('Trash/A/B', 3, 20)]
  expect(emptiedSize({ emptying, folders })).toEqual({ messages: 7, size: 120 })
})

it('knows no size where that of one folder is not known', () => {
  const folders = [mailbox('Trash/A', 3, null)]
  expect(emptiedSize({ emptying, folders })).toEqual({ messages: 7, size: null })
})

it('finds the outermost of some folders', () => {
  const folders = ['T/A/B', 'T/A', 'T/AB', 'T/C/D'].map((path) => mailbox(path, 0, 0))
  expect(outermost(folders).map(({ path }) => path)).toEqual(['T/A', 'T/AB', 'T/C/D'])
})

it.each([
  [1, 0, 'The one message in Trash will be gone from the server.'],
  [0, 1, 'The one folder in Trash will be gone from the server.'],
  [1, 1, 'The one message and the one folder in Trash will be gone from the server.'],
  [1200, 2, 'All 1,200 messages and 2 folders in Trash will be gone from the server.'],
  [0, 2, 'All 2 folders in Trash will be gone from the server.'],
])('says what is lost of %i messages and %i folders', (messages, folders, text) => {
  expect(lossText('Trash', messages, folders)).toBe(text)
})
