import { describe, expect, it } from 'vitest'
import { isWithin, lastPart, nameProblem, parentPath, renamedPath } from './mailbox-path'

describe('a path', () => {
  it.each([
    ['Projects/Alpha', '/', 'Alpha', 'Projects'],
    ['INBOX.Sent', '.', 'Sent', 'INBOX'],
    ['a.b', '/', 'a.b', null],
    ['a/b', null, 'a/b', null],
    ['constructor', '/', 'constructor', null],
    ['/odd', '/', 'odd', null],
  ])('%s with the delimiter %s has the name %s below %s', (path, delimiter, name, parent) => {
    expect(lastPart({ path, delimiter })).toBe(name)
    expect(parentPath({ path, delimiter })).toBe(parent)
  })

  it('is at the top where it stands right behind the prefix of one’s own folders', () => {
    const own = { delimiter: '.', prefix: 'INBOX.' }
    expect(parentPath({ path: 'INBOX.Sent', ...own })).toBeNull()
    expect(parentPath({ path: 'INBOX.Projects.Alpha', ...own })).toBe('INBOX.Projects')
  })

  it('is within itself and what it stands below, not within what begins alike', () => {
    expect(isWithin('a/b', 'a', '/')).toBe(true)
    expect(isWithin('a', 'a', '/')).toBe(true)
    expect(isWithin('ab', 'a', '/')).toBe(false)
    expect(isWithin('a/b', 'a', null)).toBe(false)
  })

  it('follows what it stands below when that is renamed', () => {
    expect(renamedPath('a/b/c', 'a/b', 'x', '/')).toBe('x/c')
    expect(renamedPath('a/b', 'a/b', 'x', '/')).toBe('x')
    expect(renamedPath('a/bc', 'a/b', 'x', '/')).toBe('a/bc')
  })
})

describe('a name', () => {
  it.each([
    '2026 été',
    'R&D',
    '日本語',
    'a.b',
    '100%',
    '"quoted"',
    'back\\slash',
    '*',
    '🐦',
    'end ',
    '__proto__',
  ])('may be %s', (name) => {
    expect(nameProblem(name, '/')).toBeNull()
  })

  it.each([
    ['', 'Give the folder a name.'],
    ['  ', 'Give the folder a name.'],
    ['a/b', 'A folder’s name cannot hold “/”.'],
    ['x'.repeat(201), 'A folder’s name cannot be longer than 200 characters.'],
    ['a\nb', 'A folder’s name cannot hold line breaks or other control characters.'],
    ['a\u0000', 'A folder’s name cannot hold line breaks or other control characters.'],
    ['a\u2028b', 'A folder’s name cannot hold line breaks or other control characters.'],
    ['\ud800', 'A folder’s name cannot hold line breaks or other control characters.'],
  ])('cannot be %j, which is said in words', (name, words) => {
    expect(nameProblem(name, '/')).toBe(words)
  })

  it('may hold what parts folders on other servers only', () => {
    expect(nameProblem('a/b', '.')).toBeNull()
    expect(nameProblem('a.b', '.')).toBe('A folder’s name cannot hold “.”.')
    expect(nameProblem('a/b', null)).toBeNull()
  })
})
