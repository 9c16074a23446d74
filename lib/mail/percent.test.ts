import { expect, it } from 'vitest'
import { decodePercent } from './percent'

it('decodes what is encoded, and leaves what only looks so', () => {
  expect(decodePercent('caf%C3%A9%20')).toBe('café ')
  expect(decodePercent('100%off')).toBe('100%off')
  expect(decodePercent('%E9')).toBe('%E9')
})
