import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { cookies } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { Shell } from '@/components/shell/shell'
import { mailboxesQuery, quotaQuery } from '@/lib/client/queries'
import { makeQueryClient } from '@/lib/client/query-client'
import { getConfig } from '@/lib/config'
import { getQuota } from '@/lib/imap/get-quota'
import { listMailboxes } from '@/lib/imap/list-mailboxes'
import { log } from '@/lib/log'
import { knownZone } from '@/lib/mail/date-text'
import { gate, read } from './gate'

/** Everything behind the sign-in: folders and storage stand in the first HTML. */
export default async function MailLayout({ children }: { children: ReactNode }) {
  const session = await gate()
  const client = makeQueryClient()
  try {
    const [mailboxes, quota] = await Promise.all([
      read(session, (imap) => listMailboxes(imap)),
      read(session, getQuota),
    ])
    client.setQueryData(mailboxesQuery().queryKey, mailboxes)
    client.setQueryData(quotaQuery().queryKey, quota)
  } catch (error) {
    // The page says what is wrong when the browser asks for the same.
    unstable_rethrow(error)
    log.info({ err: (error as Error).message }, 'first picture without folders')
  }
  const zone = (await cookies()).get('wren_zone')?.value
  return (
    <Providers clock={{ timeZone: knownZone(zone), now: Date.now() }} username={session.username}>
      <HydrationBoundary state={dehydrate(client)}>
        <Shell appName={getConfig().APP_NAME}>{children}</Shell>
      </HydrationBoundary>
    </Providers>
  )
}
