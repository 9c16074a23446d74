import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { afterChanges } from '@/lib/client/changes'
import { keyOf, setsOf } from '@/lib/client/list-keys'
import { useNotifications } from '@/lib/client/notifications'
import type { Ability } from '@/lib/mail/ability'
import { ownMessages, uidsOf } from '@/lib/mail/conversation'
import type { Mailbox } from '@/lib/mail/mailbox'
import { flagged, type Message, seen } from '@/lib/mail/message'
import { knownRows, type MessageList } from '@/lib/mail/message-list'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { OpenDialog } from './mailbox-dialogs'
import type { MailboxState } from './use-mailbox'
import type { MessageActions } from './use-message-actions'

/** What people can have done in a folder, as the toolbar, the keys and the menu offer it. */
export type MailboxActions = ReturnType<typeof useMailboxActions>

/** What rows stand for. */
function inList(list: MessageList, keys: number[]): MessageSet {
  const { mailbox, uidValidity } = list
  const conversations = new Map(knownRows(list).map((row) => [row.uid, row.conversation?.uids]))
  const uids = new Set(keys.flatMap((key) => conversations.get(key) ?? key))
  return { mailbox, uidValidity, uids: [...uids] }
}

/** The actions of one folder's page: for the messages that are checked, else for the open one. */
export function useMailboxActions(state: MailboxState, actions: MessageActions, openDialog: OpenDialog) {
  const { mailboxes, mailbox, uid, openKey, list, message, selection, openRow } = state
  const { notifyFailure } = useNotifications()
  const client = useQueryClient()
  /** The open message, where it has been marked as unread: it stays so until it is opened again. */
  const keptUnread = useRef<number | null>(null)
  useEffect(() => {
    if (uid === null || !mailbox) return
    return () => {
      keptUnread.current = null
    }
  }, [mailbox, uid])

  /** The messages that an action is for. */
  function targets(): MessageSet | null {
    if (list && selection.uids.size) return inList(list, [...selection.uids])
    if (uid === null || openKey === null || !(message || openRow)) return null
    if (state.isSpread) return { mailbox: '', uidValidity: 0, uids: [openKey] }
    return {
      mailbox,
      uidValidity: message?.ref.uidValidity ?? list?.uidValidity ?? 0,
      uids: openRow ? uidsOf(openRow) : [uid],
    }
  }

  /** Does something, once "Select all" has what it has still to fetch, where the messages are those that are checked. */
  function withAll(set: MessageSet, action: (set: MessageSet) => void): void {
    const rest = selection.completing()
    const isChecked = selection.uids.has(set.uids[0] ?? 0)
    if (!rest || !isChecked) action(set)
    else void rest.then((uids) => uids && action({ ...set, uids: [...uids] }))
  }

  /** The folder that messages are in, where it is one. */
  function folderOf(set: MessageSet | null): Mailbox | undefined {
    const [place, other] = set ? setsOf(set) : [{ mailbox }]
    return other ? undefined : mailboxes.find(({ path }) => path === place?.mailbox)
  }

  /** Everything that can be done with some messages; `rows` are those that are known of them. */
  function actionsOn(find: () => MessageSet | null, rows: { flags: string[] }[]) {
    // A selection may be of 100,000 messages: only where they may be in several folders, each is looked at.
    const { specialUse, cannot } = folderOf(state.isSpread ? find() : null) ?? {}
    const [isTrash, isJunk] = [specialUse === '\\Trash', specialUse === '\\Junk']
    const toRemove = isTrash ? 'destroy' : 'remove'
    const anyUnread = rows.some((row) => !row.flags.includes(seen))
    const allStarred = rows.length > 0 && rows.every((row) => row.flags.includes(flagged))

    /** What a button or a key does: the action, for the messages that it is for, where this folder lets it. */
    function on(ability: Ability | null, action: (set: MessageSet) => void) {
      return () => {
        const set = find()
        const problem = set ? ability && cannot?.[ability] : 'Open a message first, or select one with x.'
        if (problem) notifyFailure(problem)
        else if (set) withAll(set, action)
      }
    }

    const setSeen = (value: boolean) =>
      on('seen', (set) => {
        if (!value && openKey !== null && set.uids.includes(openKey)) keptUnread.current = openKey
        actions.setFlag(set, seen, value)
      })
    return {
      isJunk,
      isTrash,
      /** Why something cannot be done in their folder. */
      cannot: cannot && { ...cannot, delete: cannot[toRemove] },
      anyUnread,
      allStarred,
      archive: on('remove', actions.archive),
      remove: on(toRemove, (set) => (isTrash ? openDialog('destroy', set) : actions.remove(set))),
      destroy: on('destroy', (set) => openDialog('destroy', set)),
      toggleJunk: on('remove', isJunk ? actions.markNotJunk : actions.markJunk),
      restore: on('remove', actions.restore),
      move: on('remove', (set) => openDialog('move', set)),
      copy: on(null, (set) => openDialog('copy', set)),
      markRead: setSeen(true),
      markUnread: setSeen(false),
      toggleSeen: setSeen(anyUnread),
      toggleFlagged: on('flag', (set) => actions.setFlag(set, flagged, !allStarred)),
    }
  }

  const chosen =
    list && selection.uids.size ? knownRows(list).filter((row) => selection.uids.has(row.uid)) : []
  // A message may have been fetched long before it is opened; its row is asked for again and again.
  const opened = uid === null ? [] : openRow ? ownMessages(openRow) : message ? [message] : []
  const shown = chosen.length > 0 ? chosen.flatMap(ownMessages) : opened
  const forTargets = actionsOn(targets, shown)

  /** The messages that a row stands for: with it, all that are checked, when it is one of them. */
  function setOf(row: number): MessageSet | null {
    if (selection.uids.has(row)) return targets()
    return list ? inList(list, [row]) : null
  }

  return {
    ...forTargets,
    hasTargets: selection.uids.size > 0 || (message !== undefined && uid !== null),
    setOf,
    /** The same actions for what a row stands for. */
    forRow(row: number) {
      if (selection.uids.has(row)) return forTargets
      return actionsOn(
        () => setOf(row),
        list
          ? knownRows(list)
              .filter((each) => each.uid === row)
              .flatMap(ownMessages)
          : [],
      )
    },
    /**
     * A message that has been shown is read. One that stands in the place of another, which may come
     * back, is so only when that one has really gone.
     */
    noteShown(opened: Message) {
      const listed = openRow && ownMessages(openRow).find((each) => each.uid === openKey)
      const isRead = [opened, listed ?? opened].every(({ flags }) => flags.includes(seen))
      if (isRead || mailboxes.find(({ path }) => path === opened.ref.mailbox)?.cannot?.seen) return
      const key = keyOf(opened.ref, state.isSpread)
      afterChanges(client, () => {
        if (keptUnread.current === key) return
        actions.setFlag({ ...opened.ref, uids: [opened.ref.uid] }, seen, true, false)
      })
    },
  }
}
