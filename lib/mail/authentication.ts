import type { Address } from './address'

/** What a receiving server found, in the words of RFC 8601 ("pass", "fail", "none"), and of which domain. */
export interface AuthenticationCheck {
  result: string
  domain: string | null
}

/** What a receiving server that is believed says of where a message is from. */
export interface Authentication {
  /** Its authserv-id. */
  by: string
  spf: AuthenticationCheck | null
  dkim: AuthenticationCheck | null
  dmarc: AuthenticationCheck | null
}

function domainOf({ address }: Address): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** true where the server confirms that the message is from the address that it is said to be from. */
export function isConfirmed({
  authentication,
  from,
}: {
  authentication: Authentication | null
  from: Address[]
}): boolean {
  const [sender, ...others] = from
  if (!sender || others.length > 0 || authentication?.dmarc?.result !== 'pass') return false
  return authentication.dmarc.domain === domainOf(sender)
}

/** The domain that a message says it is from, where the server found that it is not; else null. */
export function refutedDomain({
  authentication,
  from,
}: {
  authentication: Authentication | null
  from: Address[]
}): string | null {
  if (authentication?.dmarc?.result !== 'fail') return null
  return authentication.dmarc.domain ?? (from[0] ? domainOf(from[0]) : null)
}

/** true where the server found that no signature (DKIM) of the message holds. */
export function isUnsigned(authentication: Authentication | null): boolean {
  return Boolean(authentication?.dkim && authentication.dkim.result !== 'pass')
}
