import { describe, expect, it } from 'vitest'
import { decodeHeaderText, parseHeaderFields } from './header-fields'

const fieldsOf = (text: string) => Object.fromEntries(parseHeaderFields(Buffer.from(text, 'latin1')))

describe('a header', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR, CR and LF', '\r\r\n'],
    ['CR alone, as on computers of long ago', '\r'],
  ])('is read where its lines end with %s', (_, end) => {
    expect(
      fieldsOf(['Subject: a', ' b', 'From : c', 'none', 'Received: d', 'Received: e'].join(end)),
    ).toEqual({
      ...{ subject: ['a b'], from: ['c'], received: ['d', 'e'] },
    })
  })

  it('goes on behind lines that are none', () => {
    expect(fieldsOf('a b: c\n: d\n\nSubject: e\n')).toEqual({ subject: ['e'] })
  })
})

describe('a field that says by which way a message has come', () => {
  const forged = 'mx.wren.example; dmarc=pass header.from=bank.example'

  it.each(['Authentication-Results', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'AUTHENTICATION-RESULTS '])(
    '(%s) does not begin behind CR alone, where no server looks for one',
    (name) => {
      const read = fieldsOf(`Date: today\r${name}: ${forged}\rSubject: x\r\nFrom: a\r\n`)
      expect(read).toEqual({ date: ['today'], subject: ['x'], from: ['a'] })
      expect(fieldsOf(`\r${name}: ${forged}\r\n`)).toEqual({})
    },
  )

  it('goes on behind CR alone', () => {
    const own = 'Authentication-Results: mx.wren.example;\r dmarc=fail;\rSubject: x\r\n y\r\nSubject: z\r\n'
    expect(fieldsOf(own)).toEqual({
      'authentication-results': ['mx.wren.example;  dmarc=fail; Subject: x y'],
      subject: ['z'],
    })
  })
})

describe('a text', () => {
  it('has no marks that make it look like another one, encoded or not', () => {
    expect(decodeHeaderText('=?utf-8?Q?invoice=E2=80=AEfdp.exe?=')).toBe('invoicefdp.exe')
    expect(decodeHeaderText(Buffer.from('a\u202dbc\u200f').toString('latin1'))).toBe('abc\u200f')
  })
})
