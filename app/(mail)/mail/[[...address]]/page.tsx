import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { notFound, redirect, unstable_rethrow } from 'next/navigation'
import { MailView } from '@/components/mailbox/mail-view'
import { listKey } from '@/lib/client/list-query'
import { parseMailPath } from '@/lib/client/paths'
import { messageKey } from '@/lib/client/queries'
import { makeQueryClient } from '@/lib/client/query-client'
import { getConfig } from '@/lib/config'
import { fetchMessage } from '@/lib/imap/fetch-message'
import { log } from '@/lib/log'
import { isArrival, parseView, withThreads } from '@/lib/mail/list-view'
import { MailError } from '@/lib/mail/mail-error'
import { listFromWindow, windowSize } from '@/lib/mail/message-list'
import { listWindow } from '@/lib/session/list-window'
import { ownMailboxSettings } from '@/lib/session/own-mailbox-settings'
import { lookAt } from '@/lib/session/watch'
import { gate, read } from '../../gate'

interface Props {
  params: Promise<{ address?: string[] }>
  searchParams: Promise<Record<'v' | 'q' | 'sort' | 'filter', string | string[] | undefined>>
}

/** A folder, with a message open or not. The first rows and the message stand in the first HTML. */
export default async function MailPage({ params, searchParams }: Props) {
  const { address } = await params
  if (!address) redirect('/mail/INBOX')
  const session = await gate()
  const parsed = parseMailPath(`/mail/${address.join('/')}`)
  if (!parsed || parsed.uid === 0) notFound()
  const { mailbox, uid } = parsed
  const parameters = await searchParams
  const v = Number(parameters.v) || null
  const [q, sort, filter] = [parameters.q, parameters.sort, parameters.filter].map((each) =>
    Array.isArray(each) ? null : each,
  )
  const settings = (await ownMailboxSettings()).find((each) => each.mailbox === mailbox)
  const view = withThreads(parseView({ q, sort, filter }), settings?.conversations ?? false)
  const client = makeQueryClient()
  try {
    // A search is told as it goes, and not waited for.
    if (!view.query) {
      lookAt(session, mailbox)
      const asked = { mailbox, view, position: 0, limit: windowSize }
      const window = await read(session, (imap) => listWindow(imap, session, asked))
      client.setQueryData(listKey(mailbox, view), listFromWindow(window, isArrival(view)))
    }
    if (uid !== null) {
      const { AUTHSERV_ID } = getConfig()
      const message = await read(session, (imap) =>
        fetchMessage(imap, mailbox, uid, v ?? undefined, undefined, AUTHSERV_ID),
      )
      client.setQueryData(messageKey(mailbox, uid, v), message)
    }
  } catch (error) {
    unstable_rethrow(error)
    const missing = ['mailbox-not-found', 'message-not-found', 'uid-validity-changed']
    if (error instanceof MailError && missing.includes(error.code)) notFound()
    log.info({ err: (error as Error).message }, 'first picture without messages')
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MailView appName={getConfig().APP_NAME} />
    </HydrationBoundary>
  )
}
