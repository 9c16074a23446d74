import { describe, expect, it } from 'vitest'
import type { Mailbox, SpecialUse } from './mailbox'
import { mailboxTrees, type TreeItem } from './mailbox-tree'

function mailbox(
  path: string,
  specialUse: SpecialUse | null = null,
  delimiter: string | null = '/',
): Mailbox {
  return {
    path,
    delimiter,
    specialUse,
    selectable: true,
    subscribed: true,
    messages: 0,
    unseen: 0,
    size: null,
  }
}

/** Each line as it is drawn: two dots for each level, `+` before what has others below it. */
function draw(items: TreeItem[]): string[] {
  return items.map(
    ({ mailbox: { path }, level, hasChildren }) =>
      `${'..'.repeat(level - 1)}${hasChildren ? '+' : ''}${path}`,
  )
}

function others(...paths: string[]): string[] {
  return draw(mailboxTrees(paths.map((path) => mailbox(path))).other)
}

it('shows folders that the server keeps below INBOX at the top', () => {
  const own = ['INBOX.Projects', 'INBOX.Projects.Alpha'].map((path) => ({
    ...mailbox(path, null, '.'),
    prefix: 'INBOX.',
  }))
  const { special, other } = mailboxTrees([mailbox('INBOX', '\\Inbox', '.'), ...own])
  expect(draw(special)).toEqual(['INBOX'])
  expect(draw(other)).toEqual(['+INBOX.Projects', '..INBOX.Projects.Alpha'])
})

describe('special folders', () => {
  it('stand in their own order, whatever order the server lists them in', () => {
    const { special, other } = mailboxTrees([
      mailbox('Papierkorb', '\\Trash'),
      mailbox('Zebra'),
      mailbox('Sent', '\\Sent'),
      mailbox('Spam', '\\Junk'),
      mailbox('INBOX', '\\Inbox'),
      mailbox('Drafts', '\\Drafts'),
      mailbox('Archive', '\\Archive'),
    ])
    expect(draw(special)).toEqual(['INBOX', 'Drafts', 'Sent', 'Archive', 'Spam', 'Papierkorb'])
    expect(draw(other)).toEqual(['Zebra'])
  })

  it('keep with them what lies below them', () => {
    const { special } = mailboxTrees([mailbox('INBOX', '\\Inbox'), mailbox('INBOX/Lists/Choir')])
    expect(draw(special)).toEqual(['+INBOX', '..INBOX/Lists/Choir'])
    expect(special[1]?.parent).toBe('INBOX')
  })

  it('stand at the top even where the server keeps them below the Inbox', () => {
    const { special } = mailboxTrees([
      mailbox('INBOX', '\\Inbox', '.'),
      mailbox('INBOX.Sent', '\\Sent', '.'),
      mailbox('INBOX.Choir', null, '.'),
    ])
    expect(draw(special)).toEqual(['+INBOX', '..INBOX.Choir', 'INBOX.Sent'])
  })
})

describe('other folders', () => {
  it('stand in the order of their names, numbers by value and capitals beside small letters', () => {
    expect(others('b', 'Week 10', 'A', 'Week 9', 'été', 'c', 'Eve', 'a2')).toEqual([
      ...['A', 'a2', 'b', 'c', 'été', 'Eve', 'Week 9', 'Week 10'],
    ])
  })

  it('stand below the folder that they are in, at any depth', () => {
    expect(others('a/b/c/d', 'a', 'a/b/c', 'a/b', 'b', 'a/a')).toEqual([
      ...['+a', '..a/a', '..+a/b', '....+a/b/c', '......a/b/c/d', 'b'],
    ])
  })

  it('stand below the nearest folder that is there, where one between is missing', () => {
    expect(others('a', 'a/b/c', 'x/y/z')).toEqual(['+a', '..a/b/c', 'x/y/z'])
  })

  it('are not below a folder whose name theirs merely begins with', () => {
    expect(others('Work', 'Workshop/x', 'Workshop', 'Work.old')).toEqual([
      ...['Work', 'Work.old', '+Workshop', '..Workshop/x'],
    ])
  })

  it('all stand at the top where the server has no hierarchy', () => {
    const { other } = mailboxTrees([mailbox('a', null, null), mailbox('a/b', null, null)])
    expect(draw(other)).toEqual(['a', 'a/b'])
  })

  it('may have names that mean something to JavaScript', () => {
    const names = [
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'toString',
      '__proto__/constructor',
      'length',
    ]
    expect(others(...names)).toEqual([
      ...['+__proto__', '..__proto__/constructor', 'constructor', 'hasOwnProperty', 'length', 'toString'],
    ])
  })

  it('may have names with delimiters in odd places', () => {
    expect(others('/a', 'a', 'a//b', 'b/')).toEqual(['/a', '+a', '..a//b', 'b/'])
  })

  it('lose nobody and double nobody, however many there are', () => {
    const paths = Array.from({ length: 500 }, (_, n) => `${n % 7}/${n % 31}/${n}`)
    const drawn = mailboxTrees(paths.map((path) => mailbox(path))).other.map((item) => item.mailbox.path)
    expect(drawn.sort()).toEqual(paths.sort())
  })
})
