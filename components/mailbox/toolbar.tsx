import { Archive, Ban, FolderInput, Mail, MailCheck, MailOpen, Star, Trash2, Undo2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { MoreButton } from './more-button'
import type { MailboxActions } from './use-mailbox-actions'

interface Props {
  /** What can be done with the open message or the checked ones. */
  actions: Pick<
    MailboxActions,
    | 'archive'
    | 'cannot'
    | 'remove'
    | 'move'
    | 'copy'
    | 'toggleSeen'
    | 'toggleFlagged'
    | 'toggleJunk'
    | 'restore'
  > &
    Pick<MailboxActions, 'anyUnread' | 'allStarred' | 'isJunk' | 'isTrash'>
}

/** The second click of a double click would hit the message that opens next. */
function once(action: () => void) {
  return (event: MouseEvent) => {
    if (event.detail < 2) action()
  }
}

/** The toolbar "Message actions". */
export function Toolbar({ actions }: Props) {
  const { anyUnread, allStarred, isJunk, isTrash, cannot } = actions
  return (
    <div
      role="toolbar"
      aria-label="Message actions"
      className="flex items-center justify-around gap-0.5 max-lg:flex-1 max-sm:gap-0 max-[22.5rem]:[&_button]:w-9.5"
    >
      {isTrash && (
        <IconButton icon={Undo2} label="Restore" whyNot={cannot?.remove} onClick={once(actions.restore)} />
      )}
      <IconButton
        icon={Archive}
        label="Archive"
        shortcut="e"
        whyNot={cannot?.remove}
        onClick={once(actions.archive)}
      />
      <IconButton
        icon={Trash2}
        label="Delete"
        shortcut="#"
        whyNot={cannot?.delete}
        onClick={once(actions.remove)}
      />
      <IconButton
        icon={isJunk ? MailCheck : Ban}
        label={isJunk ? 'Not junk' : 'Junk'}
        shortcut="!"
        whyNot={cannot?.remove}
        onClick={once(actions.toggleJunk)}
      />
      <span className="mx-2 h-5 border-line border-l max-lg:hidden" aria-hidden />
      <IconButton
        icon={FolderInput}
        label="Move to…"
        shortcut="v"
        whyNot={cannot?.remove}
        onClick={actions.move}
      />
      <IconButton
        icon={anyUnread ? MailOpen : Mail}
        label={anyUnread ? 'Mark as read' : 'Mark as unread'}
        whyNot={cannot?.seen}
        onClick={actions.toggleSeen}
      />
      <IconButton
        icon={Star}
        label={allStarred ? 'Unstar' : 'Star'}
        shortcut="s"
        whyNot={cannot?.flag}
        filled={allStarred}
        onClick={actions.toggleFlagged}
        className={allStarred ? '!text-star' : ''}
      />
      <MoreButton onCopy={actions.copy} />
    </div>
  )
}
