import { type BlockList, isIP } from 'node:net'
import { headers } from 'next/headers'
import { familyOf, getConfig, networkList } from '../config'

/** The header in which a request carries the address at the other end of its connection. */
export const peerHeader = 'x-wren-peer'

let proxies: BlockList | undefined

function trustedProxies(): BlockList {
  proxies ??= networkList(getConfig().TRUSTED_PROXIES ?? [])
  return proxies
}

/** An address without what only looks different: "::ffff:192.0.2.1" and "[2001:db8::1]:443". */
export function plainAddress(text: string): string | null {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text
  const mapped = bare.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(mapped) ? mapped : null
}

/** true for an address of this machine. */
export function isLoopback(address: string | null): boolean {
  return address === '::1' || address?.startsWith('127.') === true
}

/**
 * The address of whoever asks: that of the connection, or where it is a trusted proxy's, the last one
 * in X-Forwarded-For that is none of theirs. What stands further left, a client can make up.
 * @param peer address at the other end of the connection
 */
export function clientAddressOf(
  peer: string,
  forwardedFor: string | null,
  isTrusted: (address: string) => boolean,
): string {
  let address = plainAddress(peer) ?? 'unknown'
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  while (hops.length > 0 && isTrusted(address)) {
    const before = plainAddress(hops.pop() ?? '')
    if (before === null) break
    address = before
  }
  return address
}

/** The address of the client of this request. */
export async function clientAddress(): Promise<string> {
  const given = await headers()
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trustedProxies().check(address, familyOf(address))
  return clientAddressOf(given.get(peerHeader) ?? '', given.get('x-forwarded-for'), isTrusted)
}
