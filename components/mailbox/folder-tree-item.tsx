import { ChevronDown, ChevronRight } from 'lucide-react'
import { type DragEvent, type MouseEvent, memo } from 'react'
import { cx } from '@/components/ui/cx'
import { isModifiedClick, isPlainPress } from '@/lib/client/navigate'
import { mailboxPath } from '@/lib/client/paths'
import { type Mailbox, mailboxLabel, mailboxName } from '@/lib/mail/mailbox'
import type { FolderColour } from '@/lib/mail/mailbox-settings'
import type { TreeItem } from '@/lib/mail/mailbox-tree'
import { dropListeners } from './folder-drop'
import { FolderIcon } from './folder-icon'
import { useLongPress } from './use-long-press'

type Props = Omit<TreeItem, 'parent'> & {
  /** Which line of the tree it is, from 0. */
  line: number
  colour: FolderColour | null
  isFavourite: boolean
  isCurrent: boolean
  isTabStop: boolean
  isExpanded: boolean
  on: FolderEvents
}

/** What people do with a folder; the same functions from one render to the next. */
export interface FolderEvents {
  /** The mouse is down on it: it will likely be opened. */
  press: (path: string) => void
  open: (path: string) => void
  toggle: (path: string) => void
  focus: (path: string) => void
  hover: (path: string) => void
  menu: (mailbox: Mailbox, anchor: HTMLElement) => void
  drag: (mailbox: Mailbox, event: DragEvent) => void
}

/** One folder: a link, so that it can be opened in a tab of its own. Drawn again only where it has changed. */
export const FolderTreeItem = memo(function FolderTreeItem(props: Props) {
  const { mailbox, level, hasChildren, line, colour, isFavourite, isCurrent, isTabStop, isExpanded, on } =
    props
  const { path } = mailbox
  const Chevron = isExpanded ? ChevronDown : ChevronRight
  const press = useLongPress((anchor) => on.menu(mailbox, anchor))

  function onClick(event: MouseEvent) {
    if (isModifiedClick(event)) return
    event.preventDefault()
    if ((event.target as Element).closest('[data-toggle]') || !mailbox.selectable) on.toggle(path)
    else on.open(path)
  }

  return (
    <a
      role="treeitem"
      href={mailbox.selectable ? mailboxPath(path) : undefined}
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.siblings}
      aria-expanded={hasChildren ? isExpanded : undefined}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={mailboxLabel(mailbox)}
      data-path={path}
      tabIndex={isTabStop ? 0 : -1}
      draggable={mailbox.specialUse === null}
      onClick={onClick}
      onFocus={() => on.focus(path)}
      onPointerEnter={() => on.hover(path)}
      onContextMenu={(event) => {
        event.preventDefault()
        on.menu(mailbox, event.currentTarget)
      }}
      onDragStart={(event) => on.drag(mailbox, event)}
      {...press}
      onPointerDown={(event) => {
        press.onPointerDown(event)
        const isToggle = (event.target as Element).closest('[data-toggle]') !== null
        if (isPlainPress(event) && mailbox.selectable && !isToggle && !isCurrent) on.press(path)
      }}
      {...dropListeners(mailbox)}
      style={{
        transform: `translateY(calc(var(--folder-line) * ${line}))`,
        // Below the first level the names stand in from the name above, not from its icon.
        paddingInlineStart: level === 1 ? 10 : 38 + Math.min(level - 1, 6) * 12,
      }}
      className={cx(
        'group absolute inset-x-0 top-0 flex h-[calc(var(--folder-line)-1px)] items-center gap-2.5 rounded-control pr-2.5 select-none [-webkit-touch-callout:none]',
        'data-drop:bg-accent/15 data-drop:outline-2 data-drop:-outline-offset-2 data-drop:outline-accent',
        isCurrent ? 'bg-here font-semibold text-accent dark:text-fg' : 'hover:bg-hover data-menu:bg-hover',
        !mailbox.selectable && 'text-muted',
      )}
    >
      {level === 1 && (
        <span className={cx('flex', colour && `folder-${colour}`)}>
          <FolderIcon use={mailbox.specialUse} filled={colour !== null} isFavourite={isFavourite} />
        </span>
      )}
      {level > 1 && colour && (
        <span
          aria-hidden
          className={cx('-ml-4.5 size-2 shrink-0 rounded-full bg-current', `folder-${colour}`)}
        />
      )}
      <span className="min-w-0 flex-1 truncate whitespace-pre" title={mailboxName(mailbox)} dir="auto">
        {mailboxName(mailbox)}
      </span>
      {/* Without a space the number would be a part of the name's last word. */}{' '}
      {mailbox.unseen ? (
        <span
          aria-hidden
          className={cx(
            'text-xs font-semibold tabular-nums',
            isCurrent ? 'pointer-coarse:mr-11' : 'text-muted',
            // Where the button for the menu stands while the pointer is here.
            'pointer-fine:group-hover:invisible pointer-fine:group-focus-visible:invisible',
          )}
        >
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
})
