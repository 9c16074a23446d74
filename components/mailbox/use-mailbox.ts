import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { mailboxesQuery, messageQuery } from '@/lib/client/queries'
import type { ListView } from '@/lib/mail/list-view'
import { mailboxName } from '@/lib/mail/mailbox'
import { positionOf } from '@/lib/mail/message-list'
import { useCursor } from './use-cursor'
import { useList } from './use-list'
import { useSelection } from './use-selection'

/** What the address bar names. */
export interface MailboxAddress {
  mailbox: string
  uid: number | null
  uidValidity: number | null
  view: ListView
}

/** A folder as it is on the screen: its list, what is checked, what is open, where the keyboard is. */
export type MailboxState = ReturnType<typeof useMailbox>

/** Reads everything that the page of one folder shows. */
export function useMailbox({ mailbox, uid, uidValidity, view }: MailboxAddress) {
  const scroller = useRef<HTMLDivElement>(null)
  const { list, error, refetch, isFetching, onViewport } = useList(mailbox, view)
  const { data: mailboxes = [] } = useQuery(mailboxesQuery())
  const { data: message } = useQuery({
    ...messageQuery(mailbox, uid ?? 0, uidValidity),
    enabled: uid !== null,
  })
  const folder = mailboxes.find(({ path }) => path === mailbox)
  return {
    mailbox,
    uid,
    uidValidity,
    view,
    scroller,
    list,
    error,
    refetch,
    isFetching,
    onViewport,
    mailboxes,
    message,
    folder,
    selection: useSelection(list, mailbox, view),
    cursor: useCursor(list, uid, scroller),
    isOpen: uid !== null,
    /** Where the open message stands, or null. */
    openPosition: list && uid !== null ? positionOf(list, uid) : null,
    title: folder ? mailboxName(folder) : mailbox === 'INBOX' ? 'Inbox' : mailbox || 'Not found',
  }
}
