import type { MessageAddressObject } from 'imapflow'
import type { Address } from '../mail/address'

/** Addresses of an ENVELOPE without those that are empty in both fields. */
export function toAddresses(list: MessageAddressObject[] | undefined): Address[] {
  return (list ?? [])
    .map(({ name, address }) => ({ name: name ?? '', address: address ?? '' }))
    .filter(({ name, address }) => name || address)
}
