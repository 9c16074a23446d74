import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { DEMO_ACCOUNT } from '../scripts/demo-account.ts'
import { seedMail } from '../scripts/demo-mail/seed.ts'
import { connectImap } from './fixtures/account.ts'
import { startDovecot } from './servers/dovecot.ts'

test('the sample account is 84 % full, in order of time, with odd folder names and nine unread in the Inbox', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'wren-sample-'))
  const dovecot = await startDovecot({ kind: 'demo', dir, account: DEMO_ACCOUNT })
  try {
    // The first minutes of a year: nothing may be dated after it.
    const now = new Date('2027-01-01T00:05:00Z')
    await seedMail(dovecot.port, DEMO_ACCOUNT, now)
    expect(await dovecot.doveadm('-f', 'tab', 'quota', 'get', '-u', DEMO_ACCOUNT.user)).toMatch(
      /STORAGE\t\d+\t51200\t84\n/,
    )

    const imap = await connectImap({ ...DEMO_ACCOUNT, port: dovecot.port })
    const paths = (await imap.list()).map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'Archive/2026 été',
        'R&D',
        '日本語',
        '100%',
        'Quotes "and" back\\slash',
        'Someday',
      ]),
    )
    expect(await imap.status('INBOX', { unseen: true })).toMatchObject({ unseen: 9 })
    await imap.mailboxOpen('INBOX', { readOnly: true })
    const dates = (await imap.fetchAll('1:*', { internalDate: true })).map((row) => Number(row.internalDate))
    expect(dates).toEqual(dates.toSorted((a, b) => a - b))
    expect(dates.at(-1)).toBeLessThanOrEqual(Number(now))
    await imap.logout()
  } finally {
    await dovecot.stop()
    await rm(dir, { recursive: true })
  }
})
