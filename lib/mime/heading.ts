import addressparser from 'nodemailer/lib/addressparser'
import type { Address } from '../mail/address'
import type { Heading } from '../mail/message'
import { decodeHeaderText, decodeOctets, type HeaderFields } from './header-fields'
import { sentDate } from './sent-date'

const maxAddresses = 1000

/**
 * A heading from the fields themselves, where the server's ENVELOPE is no help.
 * @param charset that 8-bit octets are taken for where they are no UTF-8: most often that of the text
 */
export function headingOf(fields: HeaderFields, charset?: string): Heading {
  const first = (name: string) => fields.get(name)?.[0] ?? ''
  const addresses = (name: string) => parseAddresses(fields.get(name)?.join(', ') ?? '', charset)
  return {
    ...{ from: addresses('from'), to: addresses('to'), cc: addresses('cc') },
    replyTo: addresses('reply-to'),
    subject: decodeHeaderText(first('subject'), charset),
    date: sentDate(first('date')),
  }
}

/** A field's people; groups are taken apart (RFC 5322, 3.4). */
function parseAddresses(value: string, charset: string | undefined): Address[] {
  return addressparser(value.slice(0, 100_000), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ name, address }) => ({
      name: decodeHeaderText(name, charset),
      address: decodeOctets(address, charset),
    }))
    .filter(({ name, address }) => name || address)
}
