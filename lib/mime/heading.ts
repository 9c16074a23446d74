import addressparser from 'nodemailer/lib/addressparser'
import type { Address } from '../mail/address'
import { isoDate } from '../mail/iso-date'
import type { Heading } from '../mail/message'
import { decodeHeaderText, decodeOctets, type HeaderFields } from './header-fields'

const maxAddresses = 1000

/** A heading from the fields themselves, where the server's ENVELOPE is no help. */
export function headingOf(fields: HeaderFields): Heading {
  const first = (name: string) => fields.get(name)?.[0] ?? ''
  const addresses = (name: string) => parseAddresses(fields.get(name)?.join(', ') ?? '')
  return {
    ...{ from: addresses('from'), to: addresses('to'), cc: addresses('cc') },
    replyTo: addresses('reply-to'),
    subject: decodeHeaderText(first('subject')),
    date: sentDate(first('date')),
  }
}

/** A field's people; groups are taken apart (RFC 5322, 3.4). */
function parseAddresses(value: string): Address[] {
  return addressparser(value.slice(0, 100_000), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ name, address }) => ({ name: decodeHeaderText(name), address: decodeOctets(address) }))
    .filter(({ name, address }) => name || address)
}

/** When a message says that it was sent, as ISO 8601; null where that is no date, or none that mail can be of. */
export function sentDate(value: Date | string | undefined): string | null {
  // A comment in round brackets may name the zone (RFC 5322, 3.2.2).
  const date = isoDate(typeof value === 'string' ? value.replace(/\([^)]*\)/g, '').trim() : value)
  const year = date === null ? 0 : new Date(date).getUTCFullYear()
  return year >= 1970 && year < 2200 ? date : null
}
