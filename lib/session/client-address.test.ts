import { expect, it } from 'vitest'
import { clientAddressOf } from './client-address'

const proxies = new Set(['127.0.0.1', '10.0.0.2', '2001:db8::2'])
const isTrusted = (address: string) => proxies.has(address)

it.each<[string, string, string | null, string]>([
  ['no proxy', '192.0.2.7', null, '192.0.2.7'],
  ['a made-up header without a proxy', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ['a proxy', '127.0.0.1', '192.0.2.7', '192.0.2.7'],
  ['two proxies', '127.0.0.1', '192.0.2.7, 10.0.0.2', '192.0.2.7'],
  ['a made-up beginning', '127.0.0.1', '127.0.0.1, 198.51.100.1, 192.0.2.7', '192.0.2.7'],
  ['a mapped address', '::ffff:127.0.0.1', '::ffff:192.0.2.7', '192.0.2.7'],
  ['IPv6 with a port', '2001:db8::2', '[2001:db8::7]:4711', '2001:db8::7'],
  ['a proxy that says nothing', '127.0.0.1', null, '127.0.0.1'],
  ['a proxy that says nonsense', '127.0.0.1', '192.0.2.7, <script>', '127.0.0.1'],
  ['only proxies', '127.0.0.1', '10.0.0.2', '10.0.0.2'],
  ['no connection', '', null, 'unknown'],
])('takes %s for what it is', (_what, peer, forwardedFor, address) => {
  expect(clientAddressOf(peer, forwardedFor, isTrusted)).toBe(address)
})
