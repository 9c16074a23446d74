import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, type SearchTerm } from './search-query'

const now = Date.UTC(2026, 10, 26)
const words = (text: string, isNot = false): SearchTerm => ({ kind: 'words', text, isNot })

describe('parseSearch', () => {
  it.each<[string, SearchTerm[]]>([
    ['', []],
    ['   ', []],
    ['a\0b\r\nA1 LOGOUT', [words('a'), words('b'), words('A1'), words('LOGOUT')]],
    ['choir', [words('choir')]],
    ['choir  practice', [words('choir'), words('practice')]],
    ['"choir practice" hall', [words('choir practice'), words('hall')]],
    ['-spam choir', [words('spam', true), words('choir')]],
    ['-"no thanks"', [words('no thanks', true)]],
    ['from:ana', [{ kind: 'from', text: 'ana', isNot: false }]],
    ['FROM:"Ana Lima"', [{ kind: 'from', text: 'Ana Lima', isNot: false }]],
    ['-to:dana@wren.example', [{ kind: 'to', text: 'dana@wren.example', isNot: true }]],
    ['subject:"the hall"', [{ kind: 'subject', text: 'the hall', isNot: false }]],
    [
      'body:x text:y cc:z',
      [
        { kind: 'body', text: 'x', isNot: false },
        { kind: 'body', text: 'y', isNot: false },
        { kind: 'cc', text: 'z', isNot: false },
      ],
    ],
    ['has:attachment', [{ kind: 'attachment', isNot: false }]],
    ['-has:attachment', [{ kind: 'attachment', isNot: true }]],
    ['is:unread', [{ kind: 'seen', isNot: true }]],
    ['-is:unread', [{ kind: 'seen', isNot: false }]],
    ['is:read', [{ kind: 'seen', isNot: false }]],
    ['is:starred', [{ kind: 'flagged', isNot: false }]],
    ['is:unstarred', [{ kind: 'flagged', isNot: true }]],
    ['larger:5M', [{ kind: 'larger', size: 5 * 1024 * 1024, isNot: false }]],
    ['larger:1.5mb', [{ kind: 'larger', size: 1.5 * 1024 * 1024, isNot: false }]],
    ['smaller:10k', [{ kind: 'smaller', size: 10_240, isNot: false }]],
    ['larger:500', [{ kind: 'larger', size: 500, isNot: false }]],
    ['before:2026-02-01', [{ kind: 'before', day: '2026-02-01', isNot: false }]],
    ['after:2026/2/1', [{ kind: 'since', day: '2026-02-01', isNot: false }]],
    ['after:2026', [{ kind: 'since', day: '2026-01-01', isNot: false }]],
    ['older:1y', [{ kind: 'before', day: '2025-11-26', isNot: false }]],
    ['newer:2w', [{ kind: 'since', day: '2026-11-12', isNot: false }]],
    ['newer:3d', [{ kind: 'since', day: '2026-11-23', isNot: false }]],
    ['older:6m', [{ kind: 'before', day: '2026-05-26', isNot: false }]],
    ['older:9999y', [{ kind: 'before', day: '1970-01-01', isNot: false }]],
  ])('%s', (text, terms) => {
    expect(parseSearch(text, now)).toEqual(terms)
  })

  it.each([
    ['http://wren.example', 'http://wren.example'],
    ['is:nothing', 'is:nothing'],
    ['larger:much', 'larger:much'],
    ['larger:9999999G', 'larger:9999999G'],
    ['before:2026-02-31', 'before:2026-02-31'],
    ['before:yesterday', 'before:yesterday'],
    ['has:wings', 'has:wings'],
    ['from:', 'from:'],
    ['9:14', '9:14'],
    ['-', '-'],
    ['"unfinished', 'unfinished'],
    ['constructor:x', 'constructor:x'],
  ])('%s is no operator, and so a word', (text, word) => {
    expect(parseSearch(text, now)).toEqual([words(word)])
  })

  it('takes anything, in bounds', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '-', ':', 'from:', 'is:', 'larger:', ' ', 'older:1y'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const terms = parseSearch(pieces.join(''), now)
        expect(terms.length).toBeLessThanOrEqual(20)
        for (const term of terms) if ('text' in term) expect(term.text.trim()).not.toBe('')
      }),
      { numRuns: 2000 },
    )
    const start = performance.now()
    for (const each of ['a', '"', '-', ':', ' ', 'from:', '-"']) parseSearch(each.repeat(100_000), now)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
