import addressparser from 'nodemailer/lib/addressparser'
import type { Address } from '../mail/address'
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
    date: toDate(first('date')),
  }
}

/** A field's people; groups are taken apart (RFC 5322, 3.4). */
function parseAddresses(value: string): Address[] {
  return addressparser(value.slice(0, 100_000), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ name, address }) => ({ name: decodeHeaderText(name), address: decodeOctets(address) }))
    .filter(({ name, address }) => name || address)
}

/** A date as ISO 8601; null when there is none, or none that mail can be of. */
export function toDate(value: Date | string | undefined): string | null {
  // A comment in round brackets may name the zone (RFC 5322, 3.2.2).
  const text = typeof value === 'string' ? value.replace(/\([^)]*\)/g, '').trim() : value
  const date = text ? new Date(text) : null
  if (!date || Number.isNaN(date.getTime())) return null
  const year = date.getUTCFullYear()
  return year >= 1970 && year < 2200 ? date.toISOString() : null
}
