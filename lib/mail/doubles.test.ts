import { expect, it } from 'vitest'
import { findDoubles } from './doubles'
import type { Mailbox, SpecialUse } from './mailbox'

function folder(path: string, specialUse: SpecialUse | null = null, selectable = true): Mailbox {
  return {
    ...{ path, delimiter: '/', specialUse, selectable, subscribed: true },
    ...{ messages: 0, unseen: 0, size: null },
  }
}

function found(...folders: Mailbox[]) {
  return findDoubles(folders).map(({ mailbox, target }) => `${mailbox.path} → ${target.path}`)
}

it('finds what looks like a second special folder, in any of the languages', () => {
  const folders = ['Sent Items', 'INBOX/Sent', 'Gesendet', 'Elementos enviados', 'Kosz', 'Projects']
  expect(
    found(folder('Sent', '\\Sent'), folder('Trash', '\\Trash'), ...folders.map((path) => folder(path))),
  ).toEqual([
    ...[
      'INBOX/Sent → Sent',
      'Sent Items → Sent',
      'Gesendet → Sent',
      'Elementos enviados → Sent',
      'Kosz → Trash',
    ],
  ])
})

it('takes the folder that was chosen for the one, and the server’s own for its double', () => {
  expect(found(folder('Gesendet', '\\Sent'), folder('Sent'))).toEqual(['Sent → Gesendet'])
})

it('finds nothing where no folder has the use, and none that holds no messages', () => {
  expect(found(folder('Sent Items'), folder('Sent Messages'))).toEqual([])
  expect(found(folder('Sent', '\\Sent'), folder('Sent Items', null, false))).toEqual([])
})

it('says whether folders stand inside', () => {
  const folders = [
    folder('Sent', '\\Sent'),
    folder('Sent Items'),
    folder('Sent Items/2025'),
    folder('Gesendet'),
  ]
  expect(findDoubles(folders).map(({ mailbox, hasChildren }) => [mailbox.path, hasChildren])).toEqual([
    ['Sent Items', true],
    ['Gesendet', false],
  ])
})
