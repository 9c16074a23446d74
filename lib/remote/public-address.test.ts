import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address'

it.each([
  ...[
    '127.0.0.1',
    '127.255.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...['100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1', '203.0.113.9'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ...[
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '100::1',
  ],
  ...['localhost', '', 'example.org', '2130706433', '127.1', '0x7f.1'],
])('%s is nobody’s in the Internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is somebody’s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it('may be in a network that is allowed besides', () => {
  expect(isPublicAddress('10.1.2.3', ['10.1.0.0/16'])).toBe(true)
  expect(isPublicAddress('10.2.2.3', ['10.1.0.0/16'])).toBe(false)
  expect(isPublicAddress('127.0.0.1', ['127.0.0.1'])).toBe(true)
  expect(isPublicAddress('fd00::5', ['fd00::/8'])).toBe(true)
})
