import ICAL from 'ical.js'
import libqp from 'libqp'
import type { Contact } from '../mail/card'
import { decodeCharset } from './charset'

/** Contacts of one text that are told. */
const most = 10

/** The first contacts of a vCard text; the last of them knows how many more there are. */
export function parseContacts(text: string): Contact[] {
  const cards = [...cardsIn(text)]
  const contacts = cards.slice(0, most).flatMap((card) => parseContact(card) ?? [])
  const last = contacts.at(-1)
  if (last) last.others = Math.max(0, cards.length - most)
  return contacts
}

/** What stands between "BEGIN:VCARD" and "END:VCARD", with both. */
function* cardsIn(text: string): Generator<string> {
  const mark = /(BEGIN|END):VCARD/gi
  let start = -1
  for (const { 1: name, 0: found, index } of text.matchAll(mark)) {
    if (name?.toUpperCase() === 'BEGIN') start = start < 0 ? index : start
    else if (start >= 0) {
      yield text.slice(start, index + found.length)
      start = -1
    }
  }
}

function parseContact(card: string): Contact | null {
  try {
    const contact = toContact(ICAL.Component.fromString(modernise(card)))
    return contact.name || contact.addresses.length + contact.phones.length > 0 ? contact : null
  } catch {
    // Whatever it is, it is no contact; it is there to be downloaded.
    return null
  }
}

/** vCard 2.1 has kinds without "TYPE=", and texts in quoted-printable and in charsets of their own. */
function modernise(text: string): string {
  return wholeLines(text)
    .map((line) => {
      const colon = line.indexOf(':')
      const [name = '', ...parameters] = line.slice(0, colon).split(';')
      const isQuoted = parameters.some(isQuotedPrintable)
      const kept = parameters
        .filter((each) => !isQuoted || !(isQuotedPrintable(each) || /^CHARSET=/i.test(each)))
        .map((each) => (each.includes('=') ? each : `TYPE=${each}`))
      const value = isQuoted ? decodeQuoted(line.slice(colon + 1), parameters) : line.slice(colon + 1)
      return `${[name, ...kept].join(';')}:${value.replace(/\r?\n/g, '\\n')}`
    })
    .join('\r\n')
}

function isQuotedPrintable(parameter: string): boolean {
  return /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter)
}

function decodeQuoted(value: string, parameters: string[]): string {
  const charset = parameters.find((each) => /^CHARSET=/i.test(each))?.slice('CHARSET='.length)
  return decodeCharset(libqp.decode(value), charset)
}

/** Lines with a name; what goes on in the next line (RFC 6350, 3.2, or quoted-printable) is put together. */
function wholeLines(text: string): string[] {
  const lines: string[][] = []
  let goesOn = false
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1)
    if (last && goesOn) last.push(line)
    else if (last && /^[ \t]/.test(line)) last.push(line.slice(1))
    else if (line.includes(':')) lines.push([line])
    else continue
    const pieces = lines.at(-1) ?? []
    goesOn = line.endsWith('=') && /^[^:]{0,200}QUOTED-PRINTABLE/i.test(pieces[0] ?? '')
    if (goesOn) pieces.push((pieces.pop() ?? '').slice(0, -1))
  }
  return lines.map((pieces) => pieces.join(''))
}

function toContact(card: ICAL.Component): Contact {
  const values = (name: string) =>
    card
      .getAllProperties(name)
      .map((property) => property.getValues().flat(2).filter(Boolean).join(', '))
      .filter(Boolean)
  const structuredName = card.getFirstPropertyValue('n')
  const parts = Array.isArray(structuredName) ? structuredName.flat().filter(Boolean) : []
  return {
    kind: 'contact',
    name: values('fn')[0] ?? [parts[1], parts[0]].filter(Boolean).join(' '),
    organisation: values('org')[0] ?? '',
    title: values('title')[0] ?? '',
    addresses: values('email'),
    phones: values('tel').map((phone) => phone.replace(/^tel:/i, '')),
    places: values('adr'),
    sites: values('url').filter((site) => /^(?:https?:|[^:]*$)/i.test(site)),
    note: values('note')[0] ?? '',
    others: 0,
  }
}
