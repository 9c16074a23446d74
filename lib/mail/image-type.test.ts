import { expect, it } from 'vitest'
import { imageType } from './image-type'

it.each([
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
  [
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -- b --> <!---->\n<!DOCTYPE svg PUBLIC "x">\n<svg>',
    'image/svg+xml',
  ],
  ['<html><svg>', null],
  ['<!-- <svg>', null],
  ['', null],
])('%j is %s', (start, type) => {
  expect(imageType(start)).toBe(type)
})

it('takes no longer for many comments than in proportion', () => {
  const started = performance.now()
  expect(imageType(`${'<!---->'.repeat(140)}x`)).toBeNull()
  expect(performance.now() - started).toBeLessThan(100)
})
