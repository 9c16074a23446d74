import { expect, it } from 'vitest'
import { isConfirmed, refutedDomain } from '../mail/authentication'
import { readAuthentication } from './authentication-results'

const read = (...fields: string[]) => readAuthentication(fields, ['mx.wren.example'])

it('reads what the own server says', () => {
  const field =
    'mx.wren.example 1; spf=pass (sender is ok; really) smtp.mailfrom=bounce@mail.choir.example;' +
    ' dkim=pass (2048-bit key) header.d=choir.example header.s=s1; dmarc=pass (p=REJECT) header.from=choir.example'
  expect(read(field)).toEqual({
    by: 'mx.wren.example',
    spf: { result: 'pass', domain: 'mail.choir.example' },
    dkim: { result: 'pass', domain: 'choir.example' },
    dmarc: { result: 'pass', domain: 'choir.example' },
  })
})

it.each([
  ['another server', 'mx.evil.example; dmarc=pass header.from=bank.example'],
  ['a name that only begins alike', 'mx.wren.example.evil.example; dmarc=pass'],
  ['a name in a comment', '(mx.wren.example) mx.evil.example; dmarc=pass'],
  ['a name in quotes with more', '"mx.wren.example evil"; dmarc=pass'],
  ['nothing', ''],
])('believes nothing of %s', (_, field) => {
  expect(read(field)).toBeNull()
})

it('believes the topmost field alone', () => {
  const forged = 'mx.wren.example; dmarc=pass header.from=bank.example'
  expect(read('mx.other.example; spf=fail', forged)).toBeNull()
  expect(read('mx.wren.example; dmarc=fail header.from=bank.example', forged)?.dmarc?.result).toBe('fail')
})

it.each([
  ['MX.Wren.Example; DMARC=Pass', 'pass'],
  ['"mx.wren.example"; dmarc=pass', 'pass'],
  ['mx.wren.example; dmarc / 1 = pass', 'pass'],
  ['mx.wren.example; none', undefined],
  ['mx.wren.example; x="; dmarc=pass"', undefined],
  ['mx.wren.example; spf=pass smtp.mailfrom="a; dmarc=pass"', undefined],
  ['mx.wren.example; spf=fail (; dmarc=pass )', undefined],
  ['mx.wren.example; xdmarc=pass', undefined],
  ['mx.wren.example; dmarc=passed?', undefined],
  ['mx.wren.example; reason="x" dmarc=pass', undefined],
  ['mx.wren.example; constructor=pass', undefined],
  // A quoted local part that goes on behind an escaped quote (RFC 5322, 3.2.4).
  [
    'mx.wren.example; spf=pass smtp.mailfrom="a\\"; dmarc=pass header.from=bank.example; x=\\"b"@evil.example;' +
      ' dmarc=fail header.from=bank.example',
    'fail',
  ],
  ['mx.wren.example; spf=pass smtp.mailfrom="a\\"; dmarc=pass; x=\\"b"@evil.example', undefined],
  ['mx.wren.example; spf=pass (a \\) ; dmarc=pass )', undefined],
  ['mx.wren.example; spf=pass (a "); dmarc=fail (b")', 'fail'],
  ['mx.wren.example; spf=pass reason="not ended; dmarc=pass', undefined],
  ['mx.wren.example; x=a\\"b"; dmarc=pass', 'pass'],
  ['mx.wren.example; dmarc=pass; dmarc=fail', 'fail'],
  ['mx.wren.example; dmarc=pass; dmarc=none', 'none'],
  ['mx.wren.example; dmarc=none; dmarc=fail; dmarc=pass', 'fail'],
  ['mx.wren.example; dmarc=pass; dmarc=pass', 'pass'],
])('of %j the verdict on DMARC is %j', (field, result) => {
  expect(read(field)?.dmarc?.result).toBe(result)
})

it.each([
  ['reason="x header.d=bank.example"', null],
  ['reason="x header.d=bank.example" header.d=evil.example', 'evil.example'],
  ['header.x="y header.d=bank.example" header.d="evil.example"', 'evil.example'],
  ['reason=header.d=bank.example', null],
  ['header.x=header.d=bank.example', null],
  ['(header.d=bank.example)', null],
  ['header.d = choir.example', 'choir.example'],
  ['header.i="a@bank.example b"@evil.example', 'evil.example'],
])('of dkim=pass %s the domain is %j', (properties, domain) => {
  expect(read(`mx.wren.example; dkim=pass ${properties}`)?.dkim).toEqual({ result: 'pass', domain })
})

it('takes the worst of what is said of the way twice', () => {
  const field = 'mx.wren.example; spf=pass smtp.helo=a.example; spf=softfail smtp.mailfrom=b@b.example'
  expect(read(field)?.spf).toEqual({ result: 'softfail', domain: 'b.example' })
})

it('takes a signature that holds among several', () => {
  const field = 'mx.wren.example; dkim=fail header.d=a.example; dkim=pass header.i=@b.example'
  expect(read(field)?.dkim).toEqual({ result: 'pass', domain: 'b.example' })
})

it('is quick with what goes on for ever', () => {
  for (const piece of ['(', '"', ';', '\\', 'a.b=', 'dkim=pass ']) {
    expect(() => read(`mx.wren.example; ${piece.repeat(1_000_000)}`)).not.toThrow()
  }
})

it('confirms a sender only where all fits', () => {
  const ana = { name: 'Ana', address: 'ana@Choir.example' }
  const authentication = read('mx.wren.example; dmarc=pass header.from=choir.example')
  expect(isConfirmed({ authentication, from: [ana] })).toBe(true)
  expect(isConfirmed({ authentication, from: [ana, ana] })).toBe(false)
  expect(isConfirmed({ authentication, from: [{ name: '', address: 'ana@evil.example' }] })).toBe(false)
  const unnamed = authentication && { ...authentication, dmarc: { result: 'pass', domain: null } }
  expect(isConfirmed({ authentication: unnamed, from: [ana] })).toBe(false)
  expect(isConfirmed({ authentication: null, from: [ana] })).toBe(false)
  const failed = read('mx.wren.example; dmarc=fail header.from=choir.example')
  expect(isConfirmed({ authentication: failed, from: [ana] })).toBe(false)
  expect(refutedDomain({ authentication: failed, from: [ana] })).toBe('choir.example')
  expect(refutedDomain({ authentication, from: [ana] })).toBeNull()
})
