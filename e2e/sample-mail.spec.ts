import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ImapFlow } from 'imapflow'
import { DEMO_ACCOUNT, DEMO_ACCOUNTS, type DemoAccount } from '../scripts/demo-accounts.ts'
import { seedMail } from '../scripts/demo-mail/seed.ts'
import { startDemoMailServer } from '../scripts/demo-mail-server.ts'
import { connectImap } from './fixtures/account.ts'
import { type Dovecot, startDovecot } from './servers/dovecot.ts'

const MIB = 1_048_576

let dir: string
let dovecot: Dovecot

test.beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wren-sample-'))
})

test.afterEach(async () => {
  await dovecot.stop()
  await rm(dir, { recursive: true })
})

/** What a plain IMAP client finds in one of the accounts. */
async function look<T>(user: string, work: (imap: ImapFlow) => Promise<T>): Promise<T> {
  const imap = await connectImap({ user, password: 'demo', port: dovecot.port })
  try {
    return await work(imap)
  } finally {
    await imap.logout()
  }
}

function quotaOf(user: string) {
  return look(user, (imap) => imap.getQuota('INBOX'))
}

test('the first sample account is in order of time, with odd folder names and nine unread in the Inbox', async () => {
  dovecot = await startDovecot({ kind: 'demo', dir, accounts: DEMO_ACCOUNTS })
  // The first minutes of a year: nothing may be dated after it. Of a past one, since Dovecot takes no date to come.
  const now = new Date('2026-01-01T00:05:00Z')
  await seedMail(dovecot.port, DEMO_ACCOUNT, now)
  await look(DEMO_ACCOUNT.user, async (imap) => {
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
  })
})

test('the sample accounts are 62 % full, 95 % full and exactly full, the two small ones with doubles and Trash', async () => {
  dovecot = await startDemoMailServer(dir)
  expect(await quotaOf('demo@wren.example')).toMatchObject({
    storage: { usage: 31.25 * MIB, limit: 50 * MIB },
  })
  expect(await quotaOf('almost@wren.example')).toMatchObject({
    storage: { usage: 9.5 * MIB, limit: 10 * MIB },
  })
  expect(await quotaOf('full@wren.example')).toMatchObject({ storage: { usage: 8 * MIB, limit: 8 * MIB } })
  for (const user of ['almost@wren.example', 'full@wren.example'])
    await look(user, async (imap) => {
      for (const path of ['Sent', 'Sent Items', 'Trash', 'Junk'])
        expect(await imap.status(path, { messages: true }), path).not.toMatchObject({ messages: 0 })
    })
})

test('the full sample account refuses one more message and a copy, and has room again without its Trash', async () => {
  dovecot = await startDovecot({ kind: 'demo', dir, accounts: DEMO_ACCOUNTS })
  const full = DEMO_ACCOUNTS.find(({ user }) => user === 'full@wren.example') as DemoAccount
  await seedMail(dovecot.port, full, new Date())
  await look(full.user, async (imap) => {
    const refused = { serverResponseCode: 'OVERQUOTA' }
    await expect(imap.append('INBOX', 'Subject: x\r\n\r\nx\r\n')).rejects.toMatchObject(refused)
    await imap.mailboxOpen('INBOX')
    expect(await imap.messageCopy('1', 'Archive')).toBe(false)
    expect(await imap.mailboxOpen('Trash')).toMatchObject({ exists: 2 })
    expect(await imap.messageDelete('1:*')).toBe(true)
    expect(await imap.append('INBOX', 'Subject: x\r\n\r\nx\r\n')).toMatchObject({ destination: 'INBOX' })
  })
})

test('a demo of one account keeps its mail and gets the other accounts', async () => {
  dovecot = await startDovecot({ kind: 'demo', dir: join(dir, 'dovecot'), accounts: [DEMO_ACCOUNT] })
  await look(DEMO_ACCOUNT.user, (imap) => imap.append('INBOX', 'Subject: kept\r\n\r\nx\r\n'))
  await dovecot.stop()
  await writeFile(join(dir, 'mail-is-complete'), '')

  dovecot = await startDemoMailServer(dir)
  const inbox = await look(DEMO_ACCOUNT.user, (imap) => imap.status('INBOX', { messages: true }))
  expect(inbox).toMatchObject({ messages: 1 })
  expect(await quotaOf('full@wren.example')).toMatchObject({ storage: { usage: 8 * MIB } })

  await dovecot.stop()
  dovecot = await startDemoMailServer(dir)
  expect(await quotaOf('full@wren.example'), 'started once more').toMatchObject({
    storage: { usage: 8 * MIB },
  })
})

test('whoever is none of the sample accounts cannot sign in', async () => {
  dovecot = await startDovecot({ kind: 'demo', dir, accounts: DEMO_ACCOUNTS })
  await expect(look('nobody@wren.example', async () => {})).rejects.toMatchObject({
    authenticationFailed: true,
  })
})
