import { describe, expect, it } from 'vitest'
import { seeded } from '../../e2e/fixtures/seeded'
import { safeFilename } from '../mail/filename'
import { attachmentHeaders } from './attachment-headers'

describe('safeFilename', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Été 2026.pdf', 'Été 2026.pdf'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['山田.txt', '山田.txt'],
    ['../../etc/passwd', '__.._etc_passwd'],
    ['..\\..\\boot.ini', '__.._boot.ini'],
    ['.bashrc', '_bashrc'],
    ['  .bashrc ', '_bashrc'],
    ['half \ud83d of a sign', 'half \ufffd of a sign'],
    ['...', '_'],
    ['a\r\nX-Evil: 1', 'a__X-Evil: 1'],
    ['a\u0000.exe', 'a_.exe'],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
    ['zero\u200Bwidth', 'zero_width'],
    ['', 'attachment'],
    ['   ', 'attachment'],
  ])('turns %j into %j', (name, safe) => {
    expect(safeFilename(name)).toBe(safe)
  })

  it('keeps the end of a long name, where its type stands', () => {
    const name = safeFilename(`${'x'.repeat(500)}.pdf`)
    expect(name).toHaveLength(150)
    expect(name.endsWith('.pdf')).toBe(true)
  })

  it('never cuts a character in two', () => {
    expect([...safeFilename('😀'.repeat(300))].every((sign) => sign === '😀')).toBe(true)
  })

  it('never hides a file, whatever was cut off', () => {
    expect(safeFilename(`${'x'.repeat(9)}.${'y'.repeat(149)}`)).not.toMatch(/^\./)
  })
})

describe('attachmentHeaders', () => {
  it('say that the file is to be saved, and that nothing in it may run', () => {
    expect(attachmentHeaders('page.html')).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="page.html"; filename*=UTF-8''page.html`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store, no-transform',
    })
  })

  it('carry the whole name for those who read RFC 8187, and a plain one for others', () => {
    expect(attachmentHeaders(`Été "100 %" (l'an).txt`)['content-disposition']).toBe(
      `attachment; filename="_t_ _100 __ (l'an).txt"; filename*=UTF-8''%C3%89t%C3%A9%20%22100%20%25%22%20%28l%27an%29.txt`,
    )
  })

  it('can be sent and read back, whatever a stranger calls a file', () => {
    const choice = seeded(1)
    const signs = [
      '"',
      '\\',
      ';',
      '%',
      "'",
      '*',
      '\r\n',
      '\u0000',
      'é',
      '\ud800',
      '😀',
      '.',
      '/',
      ' ',
      'a',
      ',',
    ]
    for (let run = 0; run < 500; run += 1) {
      const name = Array.from({ length: choice.between(0, 30) }, () => choice.pick(signs)).join('')
      const disposition = new Headers(attachmentHeaders(name)).get('content-disposition') ?? ''
      const match = /^attachment; filename="([^"\\]+)"; filename\*=UTF-8''([\w%.~!$&+^`|-]+)$/.exec(
        disposition,
      )
      expect(match, JSON.stringify(name)).not.toBeNull()
      expect(decodeURIComponent(match?.[2] ?? '')).toBe(safeFilename(name))
    }
  })
})
