import { expect, it } from 'vitest'
import { subjectLabel } from './message'

it('says so when a message has no subject', () => {
  expect(subjectLabel({ subject: 'Choir' })).toBe('Choir')
  expect(subjectLabel({ subject: '  Choir \t' })).toBe('Choir')
  expect(subjectLabel({ subject: '' })).toBe('(no subject)')
  expect(subjectLabel({ subject: ' \t ' })).toBe('(no subject)')
})
