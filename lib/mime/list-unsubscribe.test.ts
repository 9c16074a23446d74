import { expect, it } from 'vitest'
import { parseHeaderFields } from './header-fields'
import { oneClickAddress, readUnsubscribe } from './list-unsubscribe'

const post = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'
const fields = (...lines: string[]) => parseHeaderFields(Buffer.from(lines.join('\r\n')))

it('takes one click where the list offers it, and names only its host', () => {
  const given = fields('List-Unsubscribe: <mailto:off@l.example>, <https://l.example/u?a=1>', post)
  expect(readUnsubscribe(given)).toEqual({ kind: 'one-click', target: 'l.example' })
  expect(oneClickAddress(given, null)).toBe('https://l.example/u?a=1')
})

it('takes no click where no signature vouches for the fields', () => {
  const given = fields('List-Unsubscribe: <https://l.example/u?a=1>', post)
  const unsigned = { by: 'mx.l.example', spf: null, dkim: { result: 'fail', domain: null }, dmarc: null }
  expect(oneClickAddress(given, unsigned)).toBeNull()
  expect(readUnsubscribe(given, unsigned)).toEqual({ kind: 'page', target: 'https://l.example/u?a=1' })
})

it.each([
  ['<https://l.example/u>', '', { kind: 'page', target: 'https://l.example/u' }],
  ['<http://l.example/u>', post, { kind: 'page', target: 'http://l.example/u' }],
  ['<https://l.example/u>', 'List-Unsubscribe-Post: yes', { kind: 'page', target: 'https://l.example/u' }],
  ['<mailto:off@l.example?subject=off>', post, { kind: 'mail', target: 'mailto:off@l.example?subject=off' }],
  ['(by mail) <mailto:off@l.example>', '', { kind: 'mail', target: 'mailto:off@l.example' }],
  ['<  https://l.example/u \t>', '', { kind: 'page', target: 'https://l.example/u' }],
  ['<   >, <https://l.example/u>', '', { kind: 'page', target: 'https://l.example/u' }],
  ['<https://l.example/a\r\n b>', '', { kind: 'page', target: 'https://l.example/ab' }],
  ['<javascript:alert(1)>', post, null],
  ['<ftp://l.example/>, <data:text/html,x>', post, null],
  ['https://l.example/u', post, null],
  ['<not an address>', post, null],
  ['', post, null],
])('%s %s', (value, more, way) => {
  expect(readUnsubscribe(fields(`List-Unsubscribe: ${value}`, ...(more ? [more] : [])))).toEqual(way)
})

it('is quick with what goes on for ever', () => {
  for (const piece of ['<', '<a', '> <', '<https://x>']) {
    expect(() => readUnsubscribe(fields(`List-Unsubscribe: ${piece.repeat(100_000)}`, post))).not.toThrow()
  }
})
