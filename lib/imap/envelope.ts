import type { MessageAddressObject } from 'imapflow'
import { type Address, writtenAddress } from '../mail/address'
import { printable } from '../mime/header-fields'

/** What Dovecot puts in for a half of an address that is not there. */
function withoutFiller(address: string): string {
  return address.replace(/^MISSING_MAILBOX(?=@)/, '').replace(/@(MISSING_DOMAIN)?$/, '')
}

/** true for what ENVELOPE tells of a message where it was broken on its way, or Dovecot could not read it. */
export function isMistold(told: unknown): boolean {
  return /\ufffd|@SYNTAX_ERROR/.test(JSON.stringify(told))
}

/** Of these, so many are told in a list. */
export const mostRecipients = 3

/** Addresses of an ENVELOPE without those that are empty in both fields. */
export function toAddresses(list: MessageAddressObject[] | undefined): Address[] {
  return (list ?? [])
    .map(({ name, address }) => ({
      name: printable(name ?? ''),
      address: writtenAddress(withoutFiller(address ?? '')),
    }))
    .filter(({ name, address }) => name || address)
}
