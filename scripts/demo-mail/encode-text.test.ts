import { describe, expect, it } from 'vitest'
import type { Charset } from './demo-message.ts'
import { encodeCharset, encodeHeader } from './encode-text.ts'

describe('encodeCharset', () => {
  it.each<[Charset, string]>([
    ['utf-8', 'żurek 🍲'],
    ['iso-8859-1', 'Schöne Grüße'],
    ['windows-1252', 'l’hôtel – 40 €'],
    ['koi8-r', 'Лодка готова'],
    ['iso-2022-jp', '二階の小会議室 (2F) です。'],
  ])('writes %s so that it reads the same again', (charset, text) => {
    expect(new TextDecoder(charset, { fatal: true }).decode(encodeCharset(text, charset))).toBe(text)
  })

  it('refuses what the charset has not', () => {
    expect(() => encodeCharset('Лодка', 'iso-8859-1')).toThrow('iso-8859-1 has no "Л"')
  })
})

describe('encodeHeader', () => {
  it('leaves ASCII as it is', () => {
    expect(encodeHeader('Rye, three ways', 'utf-8')).toBe('Rye, three ways')
  })

  it('cuts long text into words of at most 75 characters, none within a character', () => {
    const words = encodeHeader('来週の打ち合わせについて、場所と時間のお知らせ', 'iso-2022-jp').split('\r\n ')
    expect(words.length).toBeGreaterThan(1)
    for (const word of words) {
      expect(word.length).toBeLessThanOrEqual(75)
      const bytes = Buffer.from(word.slice('=?iso-2022-jp?B?'.length, -2), 'base64')
      expect(() => new TextDecoder('iso-2022-jp', { fatal: true }).decode(bytes)).not.toThrow()
    }
  })
})
