import { isIP } from 'node:net'
import { familyOf, networkList } from '../config'

/**
 * Networks that are nobody's in the Internet (IANA special-purpose registries), or that lead into them.
 * By family: Node.js takes IPv4 addresses for the IPv6 ones that they are mapped to.
 */
const special = {
  ipv4: networkList([
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
    ...[
      '192.0.0.0/24',
      '192.0.2.0/24',
      '192.88.99.0/24',
      '192.168.0.0/16',
      '198.18.0.0/15',
      '198.51.100.0/24',
    ],
    ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ]),
  ipv6: networkList([
    ...['::/128', '::1/128', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48'],
    ...['100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16'],
    ...['fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ]),
}

/**
 * true for an address (no name) that anybody in the Internet has, or that is in one of `allowed`
 * networks ("10.1.0.0/16").
 */
export function isPublicAddress(address: string, allowed: string[] = []): boolean {
  if (isIP(address) === 0) return false
  const family = familyOf(address)
  const exceptions = networkList(allowed.filter((network) => familyOf(network) === family))
  return exceptions.check(address, family) || !special[family].check(address, family)
}
