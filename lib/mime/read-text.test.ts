import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Part } from './part'
import { decodeText, readText } from './read-text'

function part(encoding: string, charset?: string, more: Partial<Part> = {}): Part {
  return {
    ...{ section: '1', type: 'text/plain', disposition: null, filename: '', contentId: null },
    ...{ encoding, size: 0, parts: [], parameters: charset === undefined ? {} : { charset }, ...more },
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex')
}

describe('the characters of', () => {
  it.each([
    ['utf-8', '67 61 72 C3 A7 6F 6E', 'garçon'],
    ['UTF-8', 'E2 82 AC 20 F0 9F 98 80', '€ 😀'],
    ['iso-8859-1', '67 61 72 E7 6F 6E', 'garçon'],
    ['ISO-8859-15', 'A4', '€'],
    ['windows-1252', '93 80 94 20 85', '“€” …'],
    ['iso-8859-1', '93 80 94', '“€”'],
    ['koi8-r', 'D0 D2 C9 D7 C5 D4', 'привет'],
    ['windows-1251', 'EF F0 E8 E2 E5 F2', 'привет'],
    ['iso-2022-jp', '1B 24 42 24 22 24 24 1B 28 42', 'あい'],
    ['shift_jis', '82 A0 82 A2', 'あい'],
    ['euc-jp', 'A4 A2 A4 A4', 'あい'],
    ['gb18030', 'C4 E3 BA C3 81 30 89 38', '你好ß'],
    ['gb2312', 'C4 E3 BA C3', '你好'],
    ['big5', 'A7 41 A6 6E', '你好'],
    ['euc-kr', 'BE C8 B3 E7', '안녕'],
    ['ks_c_5601-1987', 'BE C8 B3 E7', '안녕'],
    ['us-ascii', '48 69', 'Hi'],
    ['utf-16le', '48 00 69 00', 'Hi'],
    ['utf-7', '48 69 20 2B 41 4B 4D 2D', 'Hi £'],
    ['"utf-8"', 'C3 A7', 'ç'],
    ['x-cp1251', 'EF F0 E8', 'при'],
    ['x-mac-cyrillic', 'EF F0 E8', 'при'],
    ['dos-866', 'AF E0 A8', 'при'],
    ['cp65001', 'C3 A7', 'ç'],
  ])('%s are read', (charset, hex, expected) => {
    expect(decodeText(bytes(hex), part('8bit', charset))).toBe(expected)
    const base64 = Buffer.from(bytes(hex).toString('base64'))
    expect(decodeText(base64, part('base64', charset))).toBe(expected)
  })

  it.each([
    'x-unknown',
    'unknown-8bit',
    '',
    '=?',
    '__proto__',
    'constructor',
    'utf-8; x',
    'base64',
    'hex',
    'Base-64',
  ])('the charset %j, which nobody knows, are shown as well as can be', (charset) => {
    expect(decodeText(Buffer.from('Hello 1, 2'), part('8bit', charset))).toBe('Hello 1, 2')
    expect(decodeText(Buffer.from('garçon'), part('8bit', charset))).toBe('garçon')
  })

  it.each(['iso-8859-1', 'windows-1252', 'us-ascii', undefined])(
    'UTF-8 are read where the label says %s',
    (charset) => {
      expect(decodeText(Buffer.from('Crème brûlée für alle'), part('8bit', charset))).toBe(
        'Crème brûlée für alle',
      )
    },
  )

  it.each(['gb2312', 'big5', 'euc-kr', 'shift_jis', 'iso-2022-jp', 'koi8-r', 'windows-1251'])(
    'UTF-8 of some length are read where the label says %s',
    (charset) => {
      const text = 'Café «été», naïve größer Ångström'
      for (const each of ['合唱团的排练改到星期四晚上七点', 'Добрый день', text])
        expect(decodeText(Buffer.from(each), part('8bit', charset))).toBe(each)
    },
  )

  it('few characters are what the label says, also where they would be valid UTF-8', () => {
    expect(decodeText(bytes('C2 A5'), part('8bit', 'gb2312'))).toBe('楼')
    expect(decodeText(bytes('C2 A5 C2 A3 C2 A6 C2 A4'), part('8bit', 'gb2312'))).toBe('楼拢娄陇')
  })

  it.each([
    ['windows-1251', 'Добрый день! Встреча хора переносится на четверг, семь часов вечера.'],
    ['koi8-r', 'Добрый день! Встреча хора переносится на четверг, семь часов вечера.'],
    ['shift_jis', '合唱団の練習は木曜日の午後七時からに変更になりました。よろしくお願いします。'],
    ['big5', '合唱團的練習改到星期四晚上七點，請大家準時參加，謝謝。'],
    ['gb18030', '合唱团的排练改到星期四晚上七点，请大家准时参加，谢谢。'],
    ['windows-1252', 'Crème brûlée pour le chœur, à bientôt'],
  ])('%s are guessed where nothing says so, and the guess is told', (charset, text) => {
    for (const label of [undefined, 'us-ascii', 'utf-8', 'x-unknown']) {
      const { text: read } = readText(iconv.encode(text, charset), part('8bit', label), 'plain')
      expect(read.content).toBe(text)
      expect(read.guessed).not.toBeNull()
    }
  })

  it('ISO-2022-JP are seen by their escapes', () => {
    const { text } = readText(bytes('1B 24 42 24 22 24 24 1B 28 42'), part('7bit'), 'plain')
    expect(text).toMatchObject({ content: 'あい', guessed: 'iso-2022-jp' })
  })

  it('a text with a byte order mark are what it says, whatever the label', () => {
    expect(decodeText(bytes('EF BB BF C3 A7'), part('8bit', 'iso-8859-1'))).toBe('ç')
    expect(decodeText(bytes('FF FE 48 00 69 00'), part('8bit'))).toBe('Hi')
  })

  it('an HTML text are what it says itself where its part says nothing', () => {
    const html = Buffer.concat([Buffer.from('<meta charset=koi8-r><p>'), bytes('D0 D2 C9 D7 C5 D4')])
    expect(decodeText(html, part('8bit', undefined, { type: 'text/html' }))).toContain('привет')
    expect(decodeText(html, part('8bit', 'windows-1251', { type: 'text/html' }))).not.toContain('привет')
  })

  it('a text with some damage are shown up to and behind what is broken', () => {
    const damaged = Buffer.concat([Buffer.from('çéèà'.repeat(10)), bytes('FF'), Buffer.from('ende')])
    expect(readText(damaged, part('8bit', 'utf-8'), 'plain').text).toMatchObject({
      content: `${'çéèà'.repeat(10)}\ufffdende`,
      guessed: null,
    })
  })

  it('a text that was cut in the middle of one are shown as far as they go', () => {
    expect(decodeText(bytes('61 62 E2 82'), part('8bit', 'utf-8'))).toMatch(/^ab/)
    expect(decodeText(Buffer.from('YWI'), part('base64', 'utf-8'))).toBe('ab')
    expect(decodeText(Buffer.from('ab=C3'), part('quoted-printable', 'utf-8'))).toMatch(/^ab/)
  })
})

describe('a short text without a label', () => {
  it.each([
    ['windows-1252', 'Grüße'],
    ['windows-1252', 'café au lait'],
    ['windows-1251', 'Добрый день! Встреча хора переносится на четверг.'],
    ['shift_jis', '合唱団の練習'],
  ])('in %s is read as %j', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), part('8bit'))).toBe(text)
  })
})

describe('a text', () => {
  it('ends all lines alike, and has no NUL', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\nd\0\r\n\r\n'), part('7bit'))).toBe('a\nb\nc\nd\n\n')
  })

  it('that is longer than what was read says so', () => {
    expect(readText(Buffer.from('cut'), part('7bit', 'utf-8', { size: 4 }), 'plain').text.truncated).toBe(
      true,
    )
    expect(readText(Buffer.from('all'), part('7bit', 'utf-8', { size: 3 }), 'plain').text.truncated).toBe(
      false,
    )
  })

  it('of very many lines is cut, and says so', () => {
    const { text } = readText(Buffer.from('a\n'.repeat(60_000)), part('7bit'), 'plain')
    expect(text).toMatchObject({ content: 'a\n'.repeat(50_000), truncated: true })
  })

  it('that flows has its lines joined', () => {
    const flowed = part('7bit', 'utf-8', { parameters: { format: 'Flowed' } })
    expect(readText(Buffer.from('One \r\nline.\r\n'), flowed, 'plain').text.content).toBe('One line.\n')
    const delSp = part('7bit', 'utf-8', { parameters: { format: 'flowed', delsp: 'yes' } })
    expect(readText(Buffer.from('Wo \r\nrd\r\n'), delSp, 'plain').text.content).toBe('Word\n')
  })

  it('that is enriched becomes HTML', () => {
    const { text } = readText(
      Buffer.from('<bold>Hi</bold> <<b>'),
      part('7bit', undefined, { type: 'text/enriched' }),
      'enriched',
    )
    expect(text).toMatchObject({ kind: 'html', content: '<b>Hi</b> &lt;b&#62;' })
  })

  it('gives the files that are in it', () => {
    const source = Buffer.from('See below.\r\nbegin 644 note.txt\r\n#0V%T\r\n`\r\nend\r\nThat was it.\r\n')
    const { text, files } = readText(source, part('7bit'), 'plain')
    expect(text.content).toBe('See below.\nThat was it.\n')
    expect(files).toMatchObject([{ filename: 'note.txt', content: Buffer.from('Cat') }])
  })
})
