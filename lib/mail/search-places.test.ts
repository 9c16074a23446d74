import { expect, it } from 'vitest'
import type { Mailbox } from './mailbox'
import { inAllFolders, isEverywhere, isSpread, placesOf, withoutPlaces } from './search-places'
import { parseSearch } from './search-query'

function mailbox(path: string, specialUse: Mailbox['specialUse'] = null, selectable = true): Mailbox {
  const counts = { messages: 1, unseen: 0, size: null }
  return { path, specialUse, selectable, delimiter: '/', subscribed: true, ...counts }
}

const mailboxes = [
  ...[mailbox('Trash', '\\Trash'), mailbox('Spam', '\\Junk'), mailbox('INBOX', '\\Inbox')],
  ...[mailbox('Gesendet', '\\Sent'), mailbox('Work', null, false), mailbox('Work/Old bills')],
  ...[mailbox('Home/Old bills'), mailbox('Everything', '\\All')],
]

it.each<[string, string[]]>([
  ['choir', ['INBOX', 'Gesendet', 'Work/Old bills', 'Home/Old bills', 'Trash', 'Spam']],
  ['in:all', ['INBOX', 'Gesendet', 'Work/Old bills', 'Home/Old bills', 'Trash', 'Spam']],
  ['in:Anywhere -in:trash -in:spam', ['INBOX', 'Gesendet', 'Work/Old bills', 'Home/Old bills']],
  ['-in:junk', ['INBOX', 'Gesendet', 'Work/Old bills', 'Home/Old bills', 'Trash']],
  ['in:SENT', ['Gesendet']],
  ['in:gesendet', ['Gesendet']],
  ['in:inbox in:sent', ['INBOX', 'Gesendet']],
  ['in:"old bills"', ['Work/Old bills', 'Home/Old bills']],
  ['in:"home/old bills"', ['Home/Old bills']],
  ['in:"all mail"', ['Everything']],
  ['in:work', []],
  ['in:nowhere', []],
])('finds the folders of %s', (query, paths) => {
  expect(placesOf(mailboxes, parseSearch(query, 0)).map(({ path }) => path)).toEqual(paths)
})

it.each<[string, boolean, boolean]>([
  ['choir', false, false],
  ['choir in:', false, false],
  ['"in:all"', false, false],
  ['choir in:sent', true, false],
  ['in:all', true, true],
  ['IN:ALL choir', true, true],
  ['-in:all', true, false],
  ['in:all -in:trash', true, false],
])('knows where %s looks', (query, spread, everywhere) => {
  expect([isSpread(query), isEverywhere(query)]).toEqual([spread, everywhere])
})

it.each([
  ['choir', 'choir', 'choir in:all'],
  ['in:sent choir  from:ana', 'choir from:ana', 'choir from:ana in:all'],
  ['choir -in:"old bills" soup', 'choir soup', 'choir soup in:all'],
  ['main:a', 'main:a', 'main:a in:all'],
])('changes where %s looks', (query, without, all) => {
  expect([withoutPlaces(query), inAllFolders(query)]).toEqual([without, all])
})
