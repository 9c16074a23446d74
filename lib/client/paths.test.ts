import { describe, expect, it } from 'vitest'
import { mailboxPath, messagePath, parseMailPath } from './paths'

const names = [
  ...['INBOX', 'Archive/2026 été', 'a%2Fb', '100 %', 'a?b#c&d=e', '山田', '😀', '..', '.', ' ', '\\', '"'],
  ...['__proto__', 'constructor', 'a+b', '<script>', '/', '//', '12', 'INBOX/12'],
]

describe('addresses of folders and messages', () => {
  it.each(names)('lead back to %s', (mailbox) => {
    expect(parseMailPath(mailboxPath(mailbox))).toEqual({ mailbox, uid: null })
    const { pathname, searchParams } = new URL(
      messagePath({ mailbox, uidValidity: 4_294_967_295, uid: 7 }),
      'http://localhost',
    )
    // A browser takes "." and ".." out of any path: such a folder has no address.
    if (mailbox !== '.' && mailbox !== '..') expect(parseMailPath(pathname)).toEqual({ mailbox, uid: 7 })
    expect(searchParams.get('v')).toBe('4294967295')
  })

  it('hold the folder in one segment', () => {
    expect(mailboxPath('Archive/2026')).toBe('/mail/Archive%2F2026')
    expect(messagePath({ mailbox: 'Archive/2026', uidValidity: 3, uid: 7 })).toBe(
      '/mail/Archive%2F2026/7?v=3',
    )
  })
})

describe('parseMailPath', () => {
  it.each([
    ...['/', '/mail', '/mail/', '/mail//', '/storage', '/mail/INBOX/7/8', '/mail/%', '/mail/%E0%A4'],
    ...['/xmail/a', '/mail/a%0D%0Ab', `/mail/${'a'.repeat(1001)}`],
  ])('finds nothing in %s', (path) => {
    expect(parseMailPath(path)).toBeNull()
  })

  it.each(['x', '12345678901', '4294967296', '-1', '1.5', '1:*', '0'])(
    'takes %s, which is no UID, for a message that is not there',
    (last) => {
      expect(parseMailPath(`/mail/INBOX/${last}`)).toEqual({ mailbox: 'INBOX', uid: 0 })
    },
  )

  it('takes a slash at the end', () => {
    expect(parseMailPath('/mail/INBOX/')).toEqual({ mailbox: 'INBOX', uid: null })
    expect(parseMailPath('/mail/INBOX/7/')).toEqual({ mailbox: 'INBOX', uid: 7 })
  })
})
