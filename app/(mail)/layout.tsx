import { dehydrate } from '@tanstack/react-query'
import { cookies } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { Shell } from '@/components/shell/shell'
import { mailboxesQuery, quotaQuery } from '@/lib/client/queries'
import { makeQueryClient } from '@/lib/client/query-client'
import { settingsQuery } from '@/lib/client/settings'
import { getConfig } from '@/lib/config'
import { getQuota } from '@/lib/imap/get-quota'
import { log } from '@/lib/log'
import { knownZone } from '@/lib/mail/date-text'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { ownSettings } from '@/lib/session/own-settings'
import { gate, read } from './gate'

/** Everything behind the sign-in: folders and storage stand in the first HTML. */
export default async function MailLayout({ children }: { children: ReactNode }) {
  const session = await gate()
  const client = makeQueryClient()
  const settings = await ownSettings()
  client.setQueryData(settingsQuery().queryKey, settings)
  try {
    const [mailboxes, quota] = await Promise.all([
      read(session, (imap) => ownMailboxes(imap)),
      read(session, getQuota),
    ])
    client.setQueryData(mailboxesQuery().queryKey, mailboxes)
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
      <Shell appName={getConfig().APP_NAME}>{children}</Shell>
    </Providers>
  )
}
