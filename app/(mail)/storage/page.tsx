import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { unstable_rethrow } from 'next/navigation'
import { StorageView } from '@/components/storage/storage-view'
import { mailboxSizesQuery } from '@/lib/client/queries'
import { makeQueryClient } from '@/lib/client/query-client'
import { log } from '@/lib/log'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { gate, read } from '../gate'

export const metadata: Metadata = { title: 'Storage' }

/** How full the mailbox is, and which folders take the room. */
export default async function StoragePage() {
  const session = await gate()
  const client = makeQueryClient()
  try {
    const mailboxes = await read(session, (imap) => ownMailboxes(imap, { withSize: true }))
    client.setQueryData(mailboxSizesQuery().queryKey, mailboxes)
  } catch (error) {
    unstable_rethrow(error)
    log.info({ err: (error as Error).message }, 'first picture without sizes')
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <StorageView />
    </HydrationBoundary>
  )
}
