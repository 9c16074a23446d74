import { expect, it } from 'vitest'
import { parseContacts } from './contact'

it('reads a contact', () => {
  const card = [
    ...['BEGIN:VCARD', 'VERSION:3.0', 'N:Lima;Ana;;;', 'FN:Ana Lima', 'ORG:Choir;Altos', 'TITLE:Conductor'],
    ...['EMAIL;TYPE=work:ana@choir.example', 'EMAIL:ana@home.example', 'TEL;TYPE=cell:+977 1 2'],
    ...['ADR:;;1 Hall Street;Town;;123;Land', 'URL:https://choir.example', 'URL:javascript:alert(1)'],
    ...['NOTE:Sings\\, too', 'END:VCARD', ''],
  ].join('\r\n')
  expect(parseContacts(`Some text before\r\n${card}`)[0]).toEqual({
    ...{ kind: 'contact', name: 'Ana Lima', organisation: 'Choir, Altos', title: 'Conductor' },
    ...{ addresses: ['ana@choir.example', 'ana@home.example'], phones: ['+977 1 2'] },
    places: ['1 Hall Street, Town, 123, Land'],
    ...{ sites: ['https://choir.example'], note: 'Sings, too' },
    others: 0,
  })
})

it('reads an old one, with the name made of its pieces', () => {
  const card =
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Lima;Ana\r\nTEL;HOME:1\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:caf=C3=A9 =\r\nau lait\r\nEND:VCARD\r\n'
  expect(parseContacts(card)[0]).toMatchObject({ name: 'Ana Lima', phones: ['1'], note: 'café au lait' })
})

it('reads an old one in a charset of its own, with a fold and with lines that are none', () => {
  const card =
    'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB\r\nodd\r\n\r\nNOTE:si\r\n ngs\r\nEND:VCARD\r\n'
  expect(parseContacts(card)[0]).toMatchObject({ name: 'Zoë', note: 'sings' })
})

it.each(['', 'Hello', 'BEGIN:VCARD', 'BEGIN:VCARD\r\nodd\r\nEND:VCARD'])('%j is no contact', (text) => {
  expect(parseContacts(text)).toEqual([])
})

it('reads ten contacts, and counts the others', () => {
  const card = (number: number) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Singer ${number}\r\nEND:VCARD\r\n`
  const contacts = parseContacts(Array.from({ length: 13 }, (_, index) => card(index + 1)).join(''))
  expect(contacts.map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Singer ${index + 1}`),
  )
  expect(contacts.map(({ others }) => others)).toEqual([...Array(9).fill(0), 3])
})
