import { expect, it } from 'vitest'
import { accountTag } from '../mail/account-tag'
import { partPath } from './part-path'

it.each(['INBOX', 'Archive/2026 été', 'a&b=c?#%'])(
  'names a part of a message in %s, and whose it is',
  (mailbox) => {
    const path = partPath({ mailbox, uidValidity: 3, uid: 7 }, '1.2', 'ana@choir.example')
    const { pathname, searchParams } = new URL(path, 'http://x')
    expect(pathname).toBe('/api/message/part')
    const account = accountTag('ana@choir.example')
    expect(Object.fromEntries(searchParams)).toEqual({ mailbox, uid: '7', v: '3', part: '1.2', account })
    expect(account).not.toBe(accountTag('ben@choir.example'))
  },
)
