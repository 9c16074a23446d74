import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { keyOf } from '@/lib/client/list-keys'
import { mailboxesQuery, messageQuery } from '@/lib/client/queries'
import type { ListView } from '@/lib/mail/list-view'
import { mailboxName } from '@/lib/mail/mailbox'
import { positionOf } from '@/lib/mail/message-list'
import { isEverywhere, isSpread } from '@/lib/mail/search-places'
import { useCursor } from './use-cursor'
import { useList } from './use-list'
import { useSelection } from './use-selection'

/** What the address bar names. */
export interface MailboxAddress {
  mailbox: string
  uid: number | null
  uidValidity: number | null
  /** Section number of a message inside it that is open in its place. */
  part: string | null
  view: ListView
}

/** A folder as it is on the screen: its list, what is checked, what is open, where the keyboard is. */
export type MailboxState = ReturnType<typeof useMailbox>

const titleOf = (mailbox: string) => (mailbox === 'INBOX' ? 'Inbox' : mailbox || 'Not found')
const spreadTitle = (query: string) => (isEverywhere(query) ? 'All folders' : 'Search')

/** Reads everything that the page of one folder shows. */
export function useMailbox({ mailbox, uid, uidValidity, part, view }: MailboxAddress) {
  const scroller = useRef<HTMLDivElement>(null)
  const { list, error, refetch, isFetching, onViewport } = useList(mailbox, view)
  const { data: mailboxes = [] } = useQuery(mailboxesQuery())
  const { data: message } = useQuery({
    ...messageQuery(mailbox, uid ?? 0, uidValidity),
    enabled: uid !== null,
  })
  const isOverAll = isSpread(view.query)
  const [home, setHome] = useState(mailbox)
  if (!isOverAll && home !== mailbox) setHome(mailbox)
  const place = isOverAll ? '' : mailbox
  const folder = isOverAll ? undefined : mailboxes.find(({ path }) => path === mailbox)
  const openKey = uid === null ? null : keyOf({ mailbox, uidValidity: uidValidity ?? 0, uid }, isOverAll)
  const openPosition = list && openKey !== null ? positionOf(list, openKey) : null
  return {
    mailbox,
    /** The folder that is looked at; empty for several. */
    place,
    /** The folder that was looked at before a search went through several. */
    home: isOverAll ? home : mailbox,
    uid,
    uidValidity,
    part,
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
    selection: useSelection(list, place, mailbox, view),
    cursor: useCursor(place, list, openKey, scroller),
    isOpen: uid !== null,
    /** How the list names the open message. */
    openKey,
    /** Where the open message stands, or null. */
    openPosition,
    /** The row that it stands in: a conversation is named by another of its messages. */
    openRow: openPosition === null ? undefined : list?.rows[openPosition],
    title: isOverAll ? spreadTitle(view.query) : folder ? mailboxName(folder) : titleOf(mailbox),
    /** The list is of messages in several folders. */
    isSpread: isOverAll,
  }
}
