import type { MessageAddressObject } from 'imapflow'
import type { Address } from '../mail/address'

/** Addresses of an ENVELOPE without those that are empty in both fields. */
export function toAddresses(list: MessageAddressObject[] | undefined): Address[] {
  return (list ?? [])
    .map(({ name, address }) => ({ name: name ?? '', address: address ?? '' }))
    .filter(({ name, address }) => name || address)
}

/** A date as ISO 8601, or null when there is none or it is no date. */
export function toDate(value: Date | string | undefined): string | null {
  const date = value === undefined ? null : new Date(value)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}
