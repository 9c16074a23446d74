import { describe, expect, it } from 'vitest'
import { addressLabel, colourIndex, initials, writtenAddress } from './address'

function person(name: string, address = '') {
  return { name, address }
}

describe('addressLabel', () => {
  it('prefers the name, then the address, and says when there is neither', () => {
    expect(addressLabel(person('Ana Lima', 'ana@choir.example'))).toBe('Ana Lima')
    expect(addressLabel(person('', 'ana@choir.example'))).toBe('ana@choir.example')
    expect(addressLabel(person('', ''))).toBe('(no sender)')
    expect(addressLabel(undefined)).toBe('(no sender)')
  })
})

describe('a name that poses as another address', () => {
  it.each([
    ['PayPal service@paypal.com', 'x@evil.example', 'x@evil.example'],
    ['<service@paypal.com>', 'x@evil.example', 'x@evil.example'],
    ['Ana (ana@choir.example)', 'ANA@choir.example', 'Ana (ana@choir.example)'],
    ['Ana @ Choir', 'ana@choir.example', 'Ana @ Choir'],
    ['ana@choir.example', '', 'ana@choir.example'],
  ])('%j of %j is called %j', (name, address, label) => {
    expect(addressLabel({ name, address })).toBe(label)
  })
})

describe('initials', () => {
  it.each([
    ['Ana Lima', 'AL'],
    ['ana', 'A'],
    ['Ana Maria da Lima', 'AL'],
    ['"Lima, Ana"', 'LA'],
    ['  Ana   Lima  ', 'AL'],
    ['Jean-Luc', 'JL'],
    ["'Choir' (list)", 'CL'],
    ['élodie Öz', 'ÉÖ'],
    ['Иван Петров', 'ИП'],
    ['山田 太郎', '山'],
    ['김민수', '김'],
    ['ひらがな さん', 'ひ'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(person(name, 'someone@choir.example'))).toBe(letters)
  })

  it('keep together what is one sign to the eye', () => {
    expect(initials(person('👩‍👩‍👧 Lima'))).toBe('👩‍👩‍👧L')
    expect(initials(person('🇳🇵 Kathmandu'))).toBe('🇳🇵K')
    expect(initials(person('e\u0301lodie'))).toBe('E\u0301')
    expect(initials(person('😀'))).toBe('😀')
  })

  it('of an address without a name are one letter', () => {
    expect(initials(person('', 'ana.lima@choir.example'))).toBe('A')
    expect(initials(person('', '"strange name"@choir.example'))).toBe('S')
  })

  it('are there even for a name of nothing but signs, and for nobody', () => {
    expect(initials(person('---'))).toBe('?')
    expect(initials(person('"()"'))).toBe('?')
    expect(initials(person('', ''))).toHaveLength(1)
    expect(initials(undefined)).toHaveLength(1)
  })
})

describe('colourIndex', () => {
  it('is the same for one address, however it is written and named', () => {
    expect(colourIndex(person('Ana', 'Ana@Choir.example'), 10)).toBe(
      colourIndex(person('A. Lima', 'ana@choir.example'), 10),
    )
  })

  it('is within the range, for nobody too', () => {
    for (const address of [undefined, person(''), person('😀'), person('', 'a@b')]) {
      expect([0, 1, 2]).toContain(colourIndex(address, 3))
    }
  })

  it('spreads people over all colours', () => {
    const used = new Set(
      Array.from({ length: 200 }, (_, number) => colourIndex(person('', `p${number}@x`), 10)),
    )
    expect(used.size).toBe(10)
  })
})

it.each([
  ['ana@choir.example', 'ana@choir.example'],
  ['the choir@choir.example', '"the choir"@choir.example'],
  ['"the choir"@choir.example', '"the choir"@choir.example'],
  ['a"b\\@choir.example', '"a\\"b\\\\"@choir.example'],
  ['ана@choir.example', 'ана@choir.example'],
  ['a..b.@choir.example', 'a..b.@choir.example'],
  ['a b', 'a b'],
  ['', ''],
])('%j is written as %j', (address, written) => {
  expect(writtenAddress(address)).toBe(written)
})
