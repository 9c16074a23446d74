import { dehydrate } from '@tanstack/react-query'
import { cookies, headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { Shell } from '@/components/shell/shell'
import { mailboxSettingsQuery } from '@/lib/client/mailbox-settings'
import { parseMailPath } from '@/lib/client/paths'
import { mailboxesQuery, quotaQuery } from '@/lib/client/queries'
import { makeQueryClient } from '@/lib/client/query-client'
import { savedSearchesQuery } from '@/lib/client/saved-searches'
import { settingsQuery } from '@/lib/client/settings'
import { getConfig } from '@/lib/config'
import { getQuota } from '@/lib/imap/get-quota'
import { log } from '@/lib/log'
import { accountTag } from '@/lib/mail/account-tag'
import { knownZone } from '@/lib/mail/date-text'
import { firstMailboxes } from '@/lib/mail/first-mailboxes'
import { ownMailboxSettings } from '@/lib/session/own-mailbox-settings'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { ownSavedSearches } from '@/lib/session/own-saved-searches'
import { ownSettings } from '@/lib/session/own-settings'
import { gate, read } from './gate'

/** The folder that the address names, or null. */
async function openMailbox(): Promise<string | null> {
  const path = (await headers()).get('x-wren-path') ?? ''
  return parseMailPath(path.split('?')[0] ?? '')?.mailbox ?? null
}

/** Everything behind the sign-in: folders and storage stand in the first HTML. */
export default async function MailLayout({ children }: { children: ReactNode }) {
  const session = await gate()
  const client = makeQueryClient()
  const settings = await ownSettings()
  const mailboxSettings = await ownMailboxSettings()
  client.setQueryData(settingsQuery().queryKey, settings)
  client.setQueryData(mailboxSettingsQuery().queryKey, mailboxSettings)
  client.setQueryData(savedSearchesQuery().queryKey, await ownSavedSearches())
  try {
    const [mailboxes, quota] = await Promise.all([
      read(session, (imap) => ownMailboxes(imap)),
      read(session, getQuota),
    ])
    const first = firstMailboxes(mailboxes, mailboxSettings, await openMailbox())
    // What is not all of them is old from the start, so that the browser asks for the rest.
    const asOf = first.length < mailboxes.length ? { updatedAt: 1 } : undefined
    client.setQueryData(mailboxesQuery().queryKey, first, asOf)
    client.setQueryData(quotaQuery().queryKey, quota)
  } catch (error) {
    // The page says what is wrong when the browser asks for the same.
    unstable_rethrow(error)
    log.info({ err: (error as Error).message }, 'first picture without folders')
  }
  const zone = settings.timeZone || (await cookies()).get('wren_zone')?.value
  const clock = { timeZone: knownZone(zone), locale: settings.dateLanguage, now: Date.now() }
  return (
    <Providers state={dehydrate(client)} clock={clock} username={session.username}>
      <meta name="wren-account" content={accountTag(session.username)} />
      <Shell appName={getConfig().APP_NAME}>{children}</Shell>
    </Providers>
  )
}
