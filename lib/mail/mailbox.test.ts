import { describe, expect, it } from 'vitest'
import {
  findSpecial,
  type Mailbox,
  mailboxLabel,
  mailboxName,
  mailboxPathLabel,
  type SpecialUse,
} from './mailbox'

function mailbox(path: string, more: Partial<Mailbox> = {}): Mailbox {
  return {
    path,
    delimiter: '/',
    specialUse: null,
    selectable: true,
    subscribed: true,
    messages: 0,
    unseen: 0,
    size: null,
    ...more,
  }
}

describe('mailboxName', () => {
  it.each<[SpecialUse, string]>([
    ['\\Inbox', 'Inbox'],
    ['\\Drafts', 'Drafts'],
    ['\\Sent', 'Sent'],
    ['\\Archive', 'Archive'],
    ['\\Junk', 'Junk'],
    ['\\Trash', 'Trash'],
    ['\\Flagged', 'Starred'],
    ['\\All', 'All mail'],
  ])('of a folder for %s is %s, whatever its path', (specialUse, name) => {
    expect(mailboxName(mailbox('Éléments/x', { specialUse }))).toBe(name)
  })

  it.each([
    ['Projects', '/', 'Projects'],
    ['Projects/2026/été', '/', 'été'],
    ['Projects.2026', '.', '2026'],
    ['Projects.2026', '/', 'Projects.2026'],
    ['A/B', null, 'A/B'],
    ['__proto__', '/', '__proto__'],
    ['constructor', '/', 'constructor'],
    ['a\\b', '\\', 'b'],
    ['Ends in one/', '/', 'Ends in one/'],
  ])('of %s with the delimiter %s is %s', (path, delimiter, name) => {
    expect(mailboxName(mailbox(path, { delimiter }))).toBe(name)
  })
})

describe('mailboxLabel', () => {
  it('counts unread messages where there are any', () => {
    expect(mailboxLabel(mailbox('INBOX', { specialUse: '\\Inbox', unseen: 3 }))).toBe('Inbox, 3 unread')
    expect(mailboxLabel(mailbox('Projects', { unseen: 0 }))).toBe('Projects')
    expect(mailboxLabel(mailbox('Projects', { unseen: null }))).toBe('Projects')
  })
})

describe('mailboxPathLabel', () => {
  it.each([
    ['Archive/2026 été', '/', 'Archive/2026 été'],
    ['Archive.2026', '.', 'Archive/2026'],
    ['INBOX', '/', 'Inbox'],
    ['inbox', '/', 'Inbox'],
    ['INBOX.Lists', '.', 'Inbox/Lists'],
    ['Lists/INBOX', '/', 'Lists/INBOX'],
    ['Inboxes', '/', 'Inboxes'],
    ['No.hierarchy', null, 'No.hierarchy'],
  ])('of %s with the delimiter %s is %s', (path, delimiter, label) => {
    expect(mailboxPathLabel({ path, delimiter })).toBe(label)
  })
})

describe('findSpecial', () => {
  it('finds by what the server announced, not by name', () => {
    const bin = mailbox('Corbeille', { specialUse: '\\Trash' })
    expect(findSpecial([mailbox('Trash'), bin], '\\Trash')).toBe(bin)
    expect(findSpecial([mailbox('Trash')], '\\Trash')).toBeNull()
  })
})
