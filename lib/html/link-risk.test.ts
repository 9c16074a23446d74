import { expect, it } from 'vitest'
import { linkRisk, readableHost, riskAction } from './link-risk'

it.each([
  ['https://bank.com/login', 'https://evil.example/login', 'bank.com', 'evil.example'],
  ['www.bank.example', 'https://evil.example/', 'www.bank.example', 'evil.example'],
  ['Bank.com', 'http://bank.com.evil.example/', 'bank.com', 'bank.com.evil.example'],
  ['bank.co.uk/help', 'https://evil.co.uk/', 'bank.co.uk', 'evil.co.uk'],
  ['alice.github.io', 'https://mallory.github.io/', 'alice.github.io', 'mallory.github.io'],
  ['See https://bank.com now', 'https://192.0.2.7/', 'bank.com', '192.0.2.7'],
  [' bank.com ', 'https://bank-com.example/', 'bank.com', 'bank-com.example'],
  ['bücher.de', 'https://evil.example/', 'bücher.de', 'evil.example'],
  ['\u200bbank.com', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['ba\u00adnk.c\u200com', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['bank.com →', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['»bank.com«', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['//bank.com/x', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['bank。com', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['bank.com|login', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['https:\\\\bank.com', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['Log in to your account: bank.com/login', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['ｂａｎｋ.com', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['Go to (bank.com)', 'https://evil.example/', 'bank.com', 'evil.example'],
  ['Please log in at www.bank.com/login now', 'https://evil.example/', 'www.bank.com', 'evil.example'],
])('%j that leads to %s names another site', (text, href, says, leads) => {
  expect(linkRisk(text, href)).toEqual({ kind: 'other-site', says, leads })
})

it.each([
  ['https://bank.com/login', 'https://www.bank.com/elsewhere'],
  ['www.bank.example', 'https://bank.example/'],
  ['bank.com', 'https://click.mail.bank.com/x'],
  ['Log in', 'https://evil.example/'],
  ['report.pdf', 'https://files.example/report.pdf'],
  ['README.md', 'https://code.example/README.md'],
  ['node.js', 'https://nodejs.example/'],
  ['e.g.', 'https://x.example/'],
  ['3.14', 'https://x.example/'],
  ['ana@bank.com', 'https://x.example/'],
  ['bücher.de', 'https://xn--bcher-kva.de/'],
  ['münchen.de', 'https://www.münchen.de/'],
  ['кино.рф', 'https://кино.рф/a'],
  ['bank.com', 'mailto:ana@bank.com'],
  ['bank.com', 'not an address'],
  ['bank.com', 'http://'],
  ['Why so many people like bank.com best', 'https://news.example/'],
  ['Log in', 'http://xn--9999999999/'],
  ['日本.jp', 'https://日本.jp/'],
])('%j that leads to %s is as it says', (text, href) => {
  expect(linkRisk(text, href)).toBeNull()
})

it.each([
  ['https://раураl.com/', 'раураl.com'],
  ['https://аррӏе.com/', 'аррӏе.com'],
  ['https://gοοgle.com/', 'gοοgle.com'],
  ['https://ɡoogle.com/', 'ɡoogle.com'],
  ['https://login.bаnk.example/', 'login.bаnk.example'],
])('%s looks like another name', (href, says) => {
  expect(linkRisk('Log in', href)).toEqual({ kind: 'look-alike', says, leads: new URL(href).hostname })
})

it('a name of a person before the site is no site', () => {
  expect(linkRisk('Log in', 'https://www.bank.com@evil.example/')).toEqual({
    ...{ kind: 'disguised', says: 'www.bank.com', leads: 'evil.example' },
  })
})

it('what stands before the site is shown without what cannot be seen, and not at any length', () => {
  expect(linkRisk('Log in', 'https://paypal.com%E2%80%AE%00@evil.example/')?.says).toBe('paypal.com')
  expect(linkRisk('Log in', 'https://%@evil.example/')?.says).toBe('%')
  expect(linkRisk('Log in', `https://${'a'.repeat(5000)}@evil.example/`)?.says).toHaveLength(60)
})

it('hosts are shown as they are read', () => {
  expect(readableHost('xn--9999999999')).toBe('xn--9999999999')
  expect(readableHost('xn--mnchen-3ya.example')).toBe('münchen.example')
  expect(readableHost('plain.example')).toBe('plain.example')
})

it.each([
  ['ana@bank.example', 'mailto:ana@evil.example', 'ana@bank.example', 'ana@evil.example'],
  ['Write to Ana (ana@bank.example)', 'mailto:b@evil.example', 'ana@bank.example', 'b@evil.example'],
  ['ana@mail.example', 'mailto:ben@mail.example', 'ana@mail.example', 'ben@mail.example'],
  ['mailto:ana@bank.example', 'MAILTO:b%40evil.example', 'ana@bank.example', 'b@evil.example'],
  ['ana@bank.example', 'mailto:?to=b@evil.example', 'ana@bank.example', 'b@evil.example'],
  ['www.bank.com', 'mailto:info@evil.example', 'www.bank.com', 'info@evil.example'],
])('%j that leads to %s names another mailbox', (text, href, says, leads) => {
  expect(linkRisk(text, href)).toEqual({ kind: 'other-mailbox', says, leads })
})

it('a recipient whom nobody sees is told', () => {
  const href = 'mailto:ana@bank.example?subject=Hi&BCC=b%40evil.example'
  expect(linkRisk('ana@bank.example', href)).toEqual({
    ...{ kind: 'blind-copy', says: 'ana@bank.example', leads: 'b@evil.example' },
  })
})

it.each([
  ['ana@bank.example', 'mailto:ana@bank.example,b@evil.example'],
  ['ana@bank.example', 'mailto:ana@bank.example?cc=b@evil.example'],
])('%j that leads to %s writes to another mailbox too', (text, href) => {
  const risk = linkRisk(text, href)
  expect(risk).toEqual({ kind: 'more-mailboxes', says: 'ana@bank.example', leads: 'b@evil.example' })
  expect(risk && riskAction(risk)).toBe('Write to all')
})

it.each([
  ['0800 123 4567', '+49-900-7654321'],
  ['0800 123456', '+49900123456'],
  ['+1 555 1234', '+19005551234'],
])('%s that calls %s is told', (says, leads) => {
  expect(linkRisk(`Call ${says}`, `tel:${leads}`)).toEqual({ kind: 'other-number', says, leads })
})

it.each([
  ['Ana@Bank.example', 'mailto:ana@bank.example?subject=Hi'],
  ['ana@bank.example or ben@bank.example', 'mailto:ana@bank.example,ben@bank.example'],
  ['ana@bank.example', 'mailto:?to=ana@bank.example'],
  ['Write to us', 'mailto:us@wren.example'],
  ['bank.com', 'mailto:info@mail.bank.com'],
  ['Share with a friend: www.bank.com', 'mailto:?subject=www.bank.com'],
  ['(030) 123-4567', 'tel:+49301234567;ext=1'],
  ['+49 (0)30 1234567', 'tel:+49301234567'],
  ['+49 30 1234567', 'tel:0301234567'],
  ['ana@bank.example or ben@bank.example', 'mailto:ana@bank.example'],
  ['Call us', 'tel:+49301234567'],
  ['24/7', 'tel:+49301234567'],
])('%j that leads to %s is as it says', (text, href) => {
  expect(linkRisk(text, href)).toBeNull()
})
