import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's in the Internet (IANA special-purpose registries), or that lead into them. */
const special: [string, number][] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
  ] as const),
  ...([
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
  ] as const),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
  ...([
    ['::', 128],
    ['::1', 128],
    ['::ffff:0:0', 96],
    ['::ffff:0:0:0', 96],
    ['64:ff9b::', 96],
  ] as const),
  ...([
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
  ] as const),
  ...([
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
].map(([network, prefix]) => [network, prefix])

const kindOf = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')

/** Of one family: Node.js takes IPv4 addresses for the IPv6 ones that they are mapped to. */
function listOf(networks: [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of networks) {
    if (kindOf(network) === family) list.addSubnet(network, prefix, family)
  }
  return list
}

const specialLists = { ipv4: listOf(special, 'ipv4'), ipv6: listOf(special, 'ipv6') }

/**
 * true for an address (no name) that anybody in the Internet has, or that is in one of `allowed`
 * networks ("10.1.0.0/16").
 */
export function isPublicAddress(address: string, allowed: string[] = []): boolean {
  if (isIP(address) === 0) return false
  const family = kindOf(address)
  const exceptions = allowed.map((network): [string, number] => {
    const [start = '', prefix = kindOf(start) === 'ipv6' ? 128 : 32] = network.split('/')
    return [start, Number(prefix)]
  })
  return listOf(exceptions, family).check(address, family) || !specialLists[family].check(address, family)
}
