import ICAL from 'ical.js'
import libqp from 'libqp'
import type { Contact } from '../mail/card'

/** The first contact of a vCard text; null where there is none to be read. */
export function parseContact(text: string): Contact | null {
  try {
    const start = text.search(/BEGIN:VCARD/i)
    const end = text.slice(start).search(/END:VCARD/i)
    if (start < 0 || end < 0) return null
    const card = modernise(text.slice(start, start + end + 'END:VCARD'.length))
    const contact = toContact(ICAL.Component.fromString(card))
    return contact.name || contact.addresses.length + contact.phones.length > 0 ? contact : null
  } catch {
    // Whatever it is, it is no contact; it is there to be downloaded.
    return null
  }
}

/** vCard 2.1 has kinds without "TYPE=", and texts in quoted-printable. */
function modernise(text: string): string {
  const whole = text.replace(/\r?\n[ \t]/g, '')
  const joined = whole.replace(/^[^:\n]*QUOTED-PRINTABLE[^:\n]*:(?:.*=\r?\n)*.*$/gim, (line) =>
    line.replace(/=\r?\n/g, ''),
  )
  const lines = joined.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':')
    const [name = '', ...parameters] = line.slice(0, colon).split(';')
    const isQuoted = parameters.some((each) => /QUOTED-PRINTABLE/i.test(each))
    const value = isQuoted ? libqp.decode(line.slice(colon + 1)).toString() : line.slice(colon + 1)
    const kept = parameters
      .filter((each) => !/^(ENCODING=|CHARSET=|QUOTED-PRINTABLE$)/i.test(each) || !isQuoted)
      .map((each) => (each.includes('=') ? each : `TYPE=${each}`))
    return `${[name, ...kept].join(';')}:${value.replace(/\r?\n/g, '\\n')}`
  })
  return lines.join('\r\n')
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
    sites: values('url').filter((site) => /^https?:/i.test(site)),
    note: values('note')[0] ?? '',
  }
}
