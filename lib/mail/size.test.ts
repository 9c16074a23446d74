import { describe, expect, it } from 'vitest'
import { formatSize, sizeBase } from './size'

const mebibyte = 1_048_576

describe('sizeBase', () => {
  it.each([
    [mebibyte, 1024],
    [100 * mebibyte, 1024],
    [5 * 1024 * mebibyte, 1024],
    [mebibyte - 1, 1000],
    [mebibyte + 1, 1000],
    [mebibyte / 2, 1000],
    [500_000_000, 1000],
    [0, 1000],
  ])('takes the base that a limit of %i octets was sold in', (limit, base) => {
    expect(sizeBase(limit)).toBe(base)
  })
})

describe('formatSize', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 KB'],
    [1500, '1.5 KB'],
    [9940, '9.9 KB'],
    [9950, '10 KB'],
    [10_400, '10 KB'],
    [10_500, '11 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'],
    [9_500_000, '9.5 MB'],
    [240_000_000, '240 MB'],
    [1_000_000_000, '1 GB'],
    [2_500_000_000_000, '2.5 TB'],
    [7_000_000_000_000_000, '7 PB'],
  ])('writes %i octets as %s in base 1000', (octets, text) => {
    expect(formatSize(octets)).toBe(text)
    expect(formatSize(octets, 1000)).toBe(text)
  })

  it.each([
    [1023, '1023 B'],
    [1024, '1 KB'],
    [9.5 * mebibyte, '9.5 MB'],
    [10 * mebibyte, '10 MB'],
    [1023.4 * 1024, '1023 KB'],
    [1024 * 1024 - 1, '1 MB'],
    [1024 * mebibyte, '1 GB'],
  ])('writes %i octets as %s in base 1024', (octets, text) => {
    expect(formatSize(octets, 1024)).toBe(text)
  })

  it('rolls over to the next unit and never says 1024 KB', () => {
    expect(formatSize(1023.96 * 1024, 1024)).toBe('1 MB')
    expect(formatSize(1023.96 * mebibyte, 1024)).toBe('1 GB')
    expect(formatSize(999.96 * 1000, 1000)).toBe('1 MB')
  })

  it('has no unit above PB, and no size below nothing', () => {
    expect(formatSize(5_000_000 * 1e12)).toBe('5000 PB')
    expect(formatSize(-1)).toBe('0 B')
  })

  it('has one decimal below 10 and none from 10, whatever the size', () => {
    for (const base of [1000, 1024] as const) {
      for (let octets = 1; octets < 1e15; octets = Math.ceil(octets * 1.007)) {
        const text = formatSize(octets, base)
        expect(text).toMatch(/^(\d\.[1-9] [KMGTP]B|\d{1,4} [KMGTP]?B)$/)
        expect(Number.parseFloat(text)).toBeLessThan(base)
      }
    }
  })
})
