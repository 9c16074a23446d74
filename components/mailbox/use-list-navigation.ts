import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { keyAt, openingRef, refOf } from '@/lib/client/list-keys'
import { navigateMail } from '@/lib/client/navigate'
import { mailboxPath, messagePath } from '@/lib/client/paths'
import { messageQuery } from '@/lib/client/queries'
import { type MessageList, positionOf } from '@/lib/mail/message-list'
import type { MailboxState } from './use-mailbox'

/** Ways from one message to another. */
export type ListNavigation = ReturnType<typeof useListNavigation>

/** Going to messages: the open one is in the address bar, the one that has the keyboard is not. */
export function useListNavigation(state: MailboxState) {
  const { home, view, list, selection, cursor, isOpen, openPosition } = state
  const client = useQueryClient()
  /** The selection as it is when a row that was not known yet has been reached. */
  const latest = useRef(selection)
  useLayoutEffect(() => {
    latest.current = selection
  })

  /** Of a conversation, its newest message opens, unless one of the others was meant. */
  function opening(known: MessageList, key: number) {
    const row = known.rows[positionOf(known, key) ?? -1]
    return { row, ref: row?.uid === key ? openingRef(known, row) : refOf(known, key) }
  }

  /** Has a message on its way that will likely be opened in a moment. */
  function foresee(key: number) {
    if (!list) return
    const { ref } = opening(list, key)
    void client.prefetchQuery(messageQuery(ref.mailbox, ref.uid, ref.uidValidity))
  }

  /** Opens a message; null closes the open one. */
  function show(next: number | null, replace = false) {
    if (next === null || !list) {
      navigateMail(mailboxPath(home, view), { replace })
      if (next !== null) cursor.setActive(next)
      return
    }
    // It is on its way while the page is drawn.
    foresee(next)
    const { row, ref } = opening(list, next)
    navigateMail(messagePath(ref, view), { replace })
    cursor.setActive(row?.uid ?? next)
  }

  /** Where the message stands that was opened last. The page follows its address a moment later. */
  function addressedPosition(): number | null {
    const key = list && keyAt(list, location)
    return list && key ? positionOf(list, key) : openPosition
  }

  function step(by: number) {
    const position = cursor.position ?? openPosition
    cursor.goTo(position === null ? cursor.top() : position + by)
  }

  return {
    show,
    foresee,
    step,
    /** Moves the cursor, and selects everything from where it was first. */
    extend(by: number) {
      const position = cursor.position ?? openPosition ?? 0
      const start = list?.rows[position]?.uid ?? null
      cursor.goTo(position + by, (reached) => latest.current.select(reached, 'range', start))
    },
    /** With a message open, the next one opens; else the cursor moves. */
    stepMessage(by: number) {
      if (!isOpen) return step(by)
      const position = addressedPosition()
      if (position === null) return
      const next = list?.rows[position + by]?.uid
      if (next === undefined) return
      show(next)
      cursor.goTo(position + by)
    },
    openActive: () => cursor.active !== null && show(cursor.active),
    /** One step back: first what is checked is unchecked, then the message is closed. */
    close() {
      if (selection.uids.size) selection.clear()
      else if (isOpen) {
        show(null)
        if (openPosition !== null) cursor.goTo(openPosition)
      }
    },
  }
}
