import { useNotifications } from '@/lib/client/notifications'
import { useShortcuts } from '@/lib/client/use-shortcuts'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'
import type { MailboxActions } from './use-mailbox-actions'

/** The keys of a folder's page; `components/shell/shortcut-sheet.tsx` shows them. */
export function useFolderShortcuts(
  { cursor, selection }: MailboxState,
  navigation: ListNavigation,
  actions: MailboxActions,
): void {
  const { undo } = useNotifications()
  useShortcuts({
    j: () => navigation.stepMessage(1),
    k: () => navigation.stepMessage(-1),
    o: navigation.openActive,
    u: navigation.close,
    Escape: navigation.close,
    x: () => cursor.active !== null && selection.select(cursor.active, 'toggle'),
    '*': selection.toggleAll,
    e: actions.archive,
    '#': actions.remove,
    Delete: (event) => (event.shiftKey ? actions.destroy() : actions.remove()),
    '!': actions.toggleJunk,
    v: actions.move,
    V: actions.copy,
    s: actions.toggleFlagged,
    I: actions.markRead,
    U: actions.markUnread,
    z: undo,
  })
}
