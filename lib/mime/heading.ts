import addressparser from 'nodemailer/lib/addressparser'
import { type Address, writtenAddress } from '../mail/address'
import type { Heading } from '../mail/message'
import { decodeHeaderText, decodeOctets, type HeaderFields } from './header-fields'
import { sentDate } from './sent-date'

const maxAddresses = 1000
/** Characters of a field with Message-IDs that are read. */
const maxIdsLength = 10_000

/**
 * A heading from the fields themselves, where the server's ENVELOPE is no help.
 * @param charset that 8-bit octets are taken for where they are no UTF-8: most often that of the text
 */
export function headingOf(fields: HeaderFields, charset?: string): Heading {
  const first = (name: string) => fields.get(name)?.[0] ?? ''
  const addresses = (name: string) => parseAddresses(fields.get(name)?.join(', ') ?? '', charset)
  const from = addresses('from')
  return {
    ...{ from, to: addresses('to'), cc: addresses('cc') },
    sender: otherSender(addresses('sender'), from),
    replyTo: addresses('reply-to'),
    subject: decodeHeaderText(first('subject'), charset),
    inReplyTo: messageIds(first('in-reply-to')),
    date: sentDate(first('date')),
  }
}

/** The Message-IDs of a field; older programs wrote words around them. */
export function messageIds(value: string | undefined): string[] {
  return value?.slice(0, maxIdsLength).match(/<[^\s<>]{1,500}>/g) ?? []
}

/** A sender who is none of the authors; what has no address is nobody. */
export function otherSender([sender]: Address[], from: Address[]): Address | null {
  const isAuthor = (address: string) => from.some((each) => each.address.toLowerCase() === address)
  return sender?.address && !isAuthor(sender.address.toLowerCase()) ? sender : null
}

/** A field's people; groups are taken apart (RFC 5322, 3.4). */
function parseAddresses(value: string, charset: string | undefined): Address[] {
  return addressparser(value.slice(0, 100_000), { flatten: true })
    .slice(0, maxAddresses)
    .map(({ name, address }) => ({
      name: decodeHeaderText(name, charset),
      address: writtenAddress(decodeOctets(address, charset)),
    }))
    .filter(({ name, address }) => name || address)
}
