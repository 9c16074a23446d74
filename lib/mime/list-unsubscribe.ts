import { type Authentication, isUnsigned } from '../mail/authentication'
import type { Unsubscribe } from '../mail/unsubscribe'
import type { HeaderFields } from './header-fields'

/** Header fields that tell of it. */
export const unsubscribeFields = ['List-Unsubscribe', 'List-Unsubscribe-Post']

/** Addresses in angle brackets (RFC 2369, 2), the first ones. */
function addressesIn(fields: HeaderFields): URL[] {
  const text = (fields.get('list-unsubscribe') ?? []).join(',').slice(0, 10_000)
  return [...text.matchAll(/<([^<>]{1,2000})>/g)]
    .slice(0, 10)
    .map(([, address = '']) => address.replace(/\s/g, ''))
    .flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []))
}

/**
 * Where a list takes one POST for an answer (RFC 8058); null where it takes none, or where no signature of
 * the message holds: anybody may have put the fields in (section 4).
 */
export function oneClickAddress(fields: HeaderFields, authentication: Authentication | null): string | null {
  if (isUnsigned(authentication)) return null
  const [post = ''] = fields.get('list-unsubscribe-post') ?? []
  if (!/^List-Unsubscribe\s*=\s*One-Click$/i.test(post)) return null
  return addressesIn(fields).find(({ protocol }) => protocol === 'https:')?.href ?? null
}

/** The best way out of the list that a message came by: one that needs nothing more, a page, a message. */
export function readUnsubscribe(
  fields: HeaderFields,
  authentication: Authentication | null = null,
): Unsubscribe | null {
  const oneClick = oneClickAddress(fields, authentication)
  if (oneClick) return { kind: 'one-click', target: new URL(oneClick).host }
  const addresses = addressesIn(fields)
  const page = addresses.find(({ protocol }) => /^https?:$/.test(protocol))
  if (page) return { kind: 'page', target: page.href }
  const mail = addresses.find(({ protocol }) => protocol === 'mailto:')
  return mail ? { kind: 'mail', target: mail.href } : null
}
