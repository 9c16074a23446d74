import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { cx } from '@/components/ui/cx'
import { isModifiedClick } from '@/lib/client/navigate'
import { mailboxPath } from '@/lib/client/paths'
import { mailboxLabel, mailboxName } from '@/lib/mail/mailbox'
import type { TreeItem } from '@/lib/mail/mailbox-tree'
import { FolderIcon } from './folder-icon'

interface Props {
  item: TreeItem
  isCurrent: boolean
  isTabStop: boolean
  isExpanded: boolean
  onOpen: () => void
  onToggle: () => void
  onFocus: () => void
}

/** One folder: a link, so that it can be opened in a tab of its own. */
export function FolderTreeItem({ item, isCurrent, isTabStop, isExpanded, onOpen, onToggle, onFocus }: Props) {
  const { mailbox, level, hasChildren } = item
  const Chevron = isExpanded ? ChevronDown : ChevronRight

  function onClick(event: MouseEvent) {
    if (isModifiedClick(event)) return
    event.preventDefault()
    if ((event.target as Element).closest('[data-toggle]') || !mailbox.selectable) onToggle()
    else onOpen()
  }

  return (
    <a
      role="treeitem"
      href={mailbox.selectable ? mailboxPath(mailbox.path) : undefined}
      aria-level={level}
      aria-expanded={hasChildren ? isExpanded : undefined}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={mailboxLabel(mailbox)}
      data-path={mailbox.path}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onFocus={onFocus}
      // Below the first level the names stand in from the name above, not from its icon.
      style={{ paddingInlineStart: level === 1 ? 10 : 38 + (level - 1) * 14 }}
      className={cx(
        'group flex min-h-11 items-center gap-2.5 rounded-control pr-2.5 lg:min-h-8',
        isCurrent ? 'bg-here font-semibold text-accent dark:text-fg' : 'hover:bg-hover',
        !mailbox.selectable && 'text-muted',
      )}
    >
      {level === 1 && <FolderIcon use={mailbox.specialUse} />}
      <span className="min-w-0 flex-1 truncate" title={mailboxName(mailbox)}>
        {mailboxName(mailbox)}
      </span>
      {/* Without a space the number would be a part of the name's last word. */}{' '}
      {mailbox.unseen ? (
        <span aria-hidden className={cx('text-xs font-semibold tabular-nums', !isCurrent && 'text-muted')}>
          {mailbox.unseen.toLocaleString('en')}
        </span>
      ) : null}
      {hasChildren && (
        <span data-toggle className="-m-2 p-2 text-muted" aria-hidden>
          <Chevron size={14} />
        </span>
      )}
    </a>
  )
}
