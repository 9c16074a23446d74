import { expect, it } from 'vitest'
import { distinctNames, safeFilename } from './filename'

it.each([
  [
    ['a.txt', 'a.txt', 'A.TXT'],
    ['a.txt', 'a (2).txt', 'A (3).TXT'],
  ],
  [
    ['a (2).txt', 'a.txt', 'a.txt'],
    ['a (2).txt', 'a.txt', 'a (3).txt'],
  ],
  [
    ['x', 'x'],
    ['x', 'x (2)'],
  ],
  [
    ['a.tar.gz', 'a.tar.gz'],
    ['a.tar.gz', 'a.tar (2).gz'],
  ],
  [[], []],
])('%j stand beside each other as %j', (names, distinct) => {
  expect(distinctNames(names)).toEqual(distinct)
})

it.each([
  ['evil.exe.', 'evil.exe'],
  ['evil.exe . ', 'evil.exe'],
  ['. .', '_'],
])('%j has the ending that is seen: %j', (name, safe) => {
  expect(safeFilename(name)).toBe(safe)
})
