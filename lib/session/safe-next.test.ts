import { expect, it } from 'vitest'
import { safeNext } from './safe-next'

it.each(['/mail/INBOX', '/mail/Archive%2F2026', '/mail/INBOX/7?v=3&q=a%20b#x', '/storage', '/'])(
  'leads to our own page %s',
  (next) => {
    expect(safeNext(next)).toBe(next)
  },
)

it.each([
  ...[undefined, null, '', 'mail/INBOX', 'https://evil.example/', '//evil.example/', '/\\evil.example/'],
  ...['\\\\evil.example', '\\/evil.example', 'javascript:alert(1)', ' /mail/INBOX', 'http:/evil.example'],
  ...['/\t/evil.example/', '/\n/evil.example', '/\r/evil.example', '\t//evil.example'],
  ...['/sign-in', '/sign-in?next=/sign-in'],
])('leads to the Inbox in place of %j', (next) => {
  expect(safeNext(next)).toBe('/mail/INBOX')
})

it('never leads to another site, however it is written', () => {
  const signs = ['/', '\\', '\t', '\n', '\r', ' ', '.', 'e', ':', '@', '?', '#', '%2f']
  for (let number = 0; number < signs.length ** 4; number += 1) {
    const digits = [0, 1, 2, 3].map((place) => Math.floor(number / signs.length ** place) % signs.length)
    const next = `${digits.map((digit) => signs[digit]).join('')}evil.example/`
    expect(new URL(safeNext(next), 'https://wren.example').origin, JSON.stringify(next)).toBe(
      'https://wren.example',
    )
  }
})
