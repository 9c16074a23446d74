import { useNotifications } from '@/lib/client/notifications'
import { flagged, type Message, seen } from '@/lib/mail/message'
import { knownRows } from '@/lib/mail/message-list'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { OpenDialog } from './mailbox-dialogs'
import type { MailboxState } from './use-mailbox'
import type { MessageActions } from './use-message-actions'

/** What people can have done in a folder, as the toolbar, the keys and the menu offer it. */
export type MailboxActions = ReturnType<typeof useMailboxActions>

/** The actions of one folder's page: for the messages that are checked, else for the open one. */
export function useMailboxActions(state: MailboxState, actions: MessageActions, openDialog: OpenDialog) {
  const { mailbox, uid, list, message, selection, folder } = state
  const { notifyFailure } = useNotifications()

  /** The messages that an action is for. */
  function targets(): MessageSet | null {
    if (list && selection.uids.size)
      return { mailbox, uidValidity: list.uidValidity, uids: [...selection.uids] }
    return message && uid !== null ? { ...message.ref, uids: [uid] } : null
  }

  /** What a button or a key does: the action, for the messages that it is for. */
  function onTargets(action: (set: MessageSet) => void) {
    return () => {
      const set = targets()
      if (set) action(set)
      else notifyFailure('Open a message first, or select one with x.')
    }
  }

  const chosen =
    list && selection.uids.size ? knownRows(list).filter((row) => selection.uids.has(row.uid)) : []
  const shown = chosen.length > 0 ? chosen : message && uid !== null ? [message] : []
  const anyUnread = shown.some((row) => !row.flags.includes(seen))
  const allStarred = shown.length > 0 && shown.every((row) => row.flags.includes(flagged))
  const setSeen = (on: boolean) => onTargets((messages) => actions.setFlag(messages, seen, on))

  const isJunk = folder?.specialUse === '\\Junk'

  return {
    isJunk,
    isTrash: folder?.specialUse === '\\Trash',
    hasTargets: selection.uids.size > 0 || (message !== undefined && uid !== null),
    anyUnread,
    allStarred,
    archive: onTargets(actions.archive),
    remove: onTargets((messages) =>
      folder?.specialUse === '\\Trash' ? openDialog('destroy', messages) : actions.remove(messages),
    ),
    destroy: onTargets((messages) => openDialog('destroy', messages)),
    toggleJunk: onTargets(isJunk ? actions.markNotJunk : actions.markJunk),
    restore: onTargets(actions.restore),
    move: onTargets((messages) => openDialog('move', messages)),
    markRead: setSeen(true),
    markUnread: setSeen(false),
    toggleSeen: setSeen(anyUnread),
    toggleFlagged: onTargets((messages) => actions.setFlag(messages, flagged, !allStarred)),
    /** A message that has been shown is read. */
    noteShown(opened: Message) {
      if (opened.flags.includes(seen)) return
      actions.setFlag({ ...opened.ref, uids: [opened.ref.uid] }, seen, true)
    },
  }
}
