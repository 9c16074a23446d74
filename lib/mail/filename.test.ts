import { expect, it } from 'vitest'
import { distinctNames, portableFilename, safeFilename } from './filename'

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
  [`invoice.pdf${' '.repeat(100)}.exe`, 'invoice.pdf .exe'],
])('%j has the ending that is seen: %j', (name, safe) => {
  expect(safeFilename(name)).toBe(safe)
})

it.each(['\u00ad', '\u200b', '\u202e', '\u180e', '\u3164', '\u{e0041}', '\u2028', '\0'])(
  'a name keeps nothing that is not seen: %j',
  (character) => {
    expect(safeFilename(`in${character}voice.exe`)).toBe('in_voice.exe')
  },
)

it.each([
  ['con', '_con'],
  ['AUX.txt', '_AUX.txt'],
  ['Com1.tar.gz', '_Com1.tar.gz'],
  ['console.txt', 'console.txt'],
  ['C:\\a<b>.txt', 'C__a_b_.txt'],
  ['why?.pdf', 'why_.pdf'],
])('on Windows %j can be called %j', (name, portable) => {
  expect(portableFilename(name)).toBe(portable)
})
