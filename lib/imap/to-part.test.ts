import { expect, it } from 'vitest'
import { walkParts } from '../mime/part'
import { hasAttachment } from '../mime/plan'
import { toPart } from './to-part'

const text = { type: 'text/plain', size: 5 }

it('takes no more than two thousand parts, and tells so', () => {
  const childNodes = Array.from({ length: 130_000 }, () => text)
  const root = toPart({ type: 'multipart/alternative', childNodes })
  expect(root).toMatchObject({ isLeft: true, parts: { length: 1999 } })
  expect(hasAttachment(root)).toBe(false)
  expect(toPart({ type: 'multipart/mixed', childNodes: childNodes.slice(0, 1999) })).toMatchObject({
    ...{ isLeft: false, parts: { length: 1999 } },
  })
})

it.each([
  ['multipart/mixed', 'application/octet-stream'],
  ['message/rfc822', 'message/rfc822'],
])('takes no more than a hundred levels of %s, and tells so', (type, last) => {
  let node: Parameters<typeof toPart>[0] = text
  for (let level = 0; level < 20_000; level += 1) node = { type, childNodes: [node] }
  const all = [...walkParts(toPart(node))]
  expect(all).toHaveLength(101)
  expect(all.filter(({ isLeft }) => isLeft)).toEqual([all.at(-1)])
  expect(all.at(-1)).toMatchObject({ type: last, parts: [] })
})
