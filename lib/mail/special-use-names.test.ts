import { describe, expect, it } from 'vitest'
import type { Mailbox } from './mailbox'
import type { ChoosableUse } from './special-use'
import { likelyMailboxes, likelyUse } from './special-use-names'

function folder(path: string, more: Partial<Mailbox> = {}): Mailbox {
  return {
    ...{ path, delimiter: '/', specialUse: null, selectable: true, subscribed: true },
    ...{ messages: 0, unseen: 0, size: null },
    ...more,
  }
}

const uses: ChoosableUse[] = ['\\Sent', '\\Drafts', '\\Trash', '\\Junk', '\\Archive']

describe.each([
  ['English', 'Sent Items', 'Drafts', 'Deleted Items', 'Junk E-mail', 'Archive'],
  ['German', 'Gesendete Elemente', 'Entwürfe', 'Papierkorb', 'Spamverdacht', 'Archiv'],
  ['French', 'Éléments envoyés', 'Brouillons', 'Corbeille', 'Courrier indésirable', 'Archives'],
  ['Spanish', 'Elementos enviados', 'Borradores', 'Papelera', 'Correo no deseado', 'Archivo'],
  ['Italian', 'Posta inviata', 'Bozze', 'Cestino', 'Posta indesiderata', 'Archivio'],
  ['Dutch', 'Verzonden items', 'Concepten', 'Prullenbak', 'Ongewenste e-mail', 'Archief'],
  ['Polish', 'Elementy wysłane', 'Wersje robocze', 'Kosz', 'Wiadomości-śmieci', 'Archiwum'],
  ['Portuguese', 'Itens enviados', 'Rascunhos', 'Lixeira', 'Lixo Eletrônico', 'Arquivo'],
  ['Swedish', 'Skickat', 'Utkast', 'Papperskorgen', 'Skräppost', 'Arkiv'],
  ['Czech', 'Odeslaná pošta', 'Koncepty', 'Odstraněná pošta', 'Nevyžádaná pošta', 'Archivované'],
])('in %s', (_, ...names) => {
  it.each(names.map((name, index) => [name, uses[index]]))('"%s" is likely %s', (name, use) => {
    expect(likelyUse(folder(name))).toBe(use)
  })

  it.each(names.map((name, index) => [name, uses[index]]))(
    '"%s" is so below INBOX, in capitals, and without accents',
    (name, use) => {
      expect(likelyUse(folder(`INBOX.${name}`, { delimiter: '.' }))).toBe(use)
      expect(likelyUse(folder(`Inbox/${name}`))).toBe(use)
      expect(likelyUse(folder(name.toUpperCase()))).toBe(use)
      expect(likelyUse(folder(name.normalize('NFKD').replace(/\p{M}/gu, '').replace('ł', 'l')))).toBe(use)
    },
  )
})

describe('the name of a folder', () => {
  it.each(['Sent Messages', 'sent-mail', 'Sent_Items', 'Junk Email', 'junk e mail', 'SPAM'])(
    '"%s" counts however its words are joined',
    (name) => {
      expect(likelyUse(folder(name))).not.toBeNull()
    },
  )

  it.each([
    ...[
      'INBOX',
      'Projects',
      'Sent to the lawyer',
      'Drafts of my novel',
      'Archive 2026',
      'My Trash',
      'Kosztorys',
    ],
    ...['Projects/Sent', 'Archive/Trash', 'INBOX/Projects/Sent', 'constructor', '__proto__', '', '   '],
  ])('"%s" suggests nothing', (name) => {
    expect(likelyUse(folder(name))).toBeNull()
  })

  it('counts as it is where the server knows no levels', () => {
    expect(likelyUse(folder('Sent', { delimiter: null }))).toBe('\\Sent')
    expect(likelyUse(folder('INBOX/Sent', { delimiter: null }))).toBeNull()
  })
})

describe('folders that are proposed', () => {
  it('are those that are likely, the likeliest first', () => {
    const folders = ['Deleted Items', 'Papierkorb', 'INBOX', 'INBOX/Trash', 'Trash', 'Projects'].map((path) =>
      folder(path),
    )
    expect(likelyMailboxes(folders, '\\Trash').map(({ path }) => path)).toEqual([
      ...['Trash', 'INBOX/Trash', 'Deleted Items', 'Papierkorb'],
    ])
  })

  it('are none that cannot hold messages or that have a use already', () => {
    const folders = [
      folder('Trash', { selectable: false }),
      folder('Deleted Items', { specialUse: '\\Archive' }),
    ]
    expect(likelyMailboxes(folders, '\\Trash')).toEqual([])
  })
})
