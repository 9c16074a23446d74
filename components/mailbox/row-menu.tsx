import { Menu } from '@base-ui/react/menu'
import {
  Archive,
  Ban,
  CheckSquare,
  Copy,
  ExternalLink,
  FolderInput,
  type LucideIcon,
  Mail,
  MailCheck,
  MailOpen,
  Square,
  Star,
  StarOff,
  Trash2,
  Undo2,
} from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { menuLook } from '@/components/ui/menu-look'
import { refOf } from '@/lib/client/list-keys'
import { messagePath } from '@/lib/client/paths'
import type { MenuAnchor } from './menu-anchor'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'
import type { MailboxActions } from './use-mailbox-actions'
import { useMenuMark } from './use-menu-mark'

interface Props {
  anchor: MenuAnchor
  state: MailboxState
  navigation: ListNavigation
  actions: MailboxActions
  onClose: () => void
}

type Line = [icon: LucideIcon, label: string, run: () => void, key?: string, whyNot?: string]

const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-hover aria-disabled:opacity-50 lg:min-h-8'

/** What can be done with the messages that a row stands for. */
export default function RowMenu({ anchor, state, navigation, actions, onClose }: Props) {
  const { uid, row, at } = anchor
  const { list, selection, scroller } = state
  const on = actions.forRow(uid)
  const { cannot } = on
  useMenuMark(row)
  const isSelected = selection.uids.has(uid)
  const count = isSelected ? selection.uids.size : 1
  const newTab = () => list && window.open(messagePath(refOf(list, uid)), '_blank', 'noopener')

  const groups: Line[][] = [
    [
      [MailOpen, 'Open', () => navigation.show(uid), 'Enter'],
      [ExternalLink, 'Open in new tab', newTab],
    ],
    [
      [Archive, 'Archive', on.archive, 'e', cannot?.remove],
      ...(on.isTrash ? [[Undo2, 'Restore', on.restore, '', cannot?.remove] as Line] : []),
      [Trash2, 'Delete', on.remove, '#', cannot?.delete],
      [on.isJunk ? MailCheck : Ban, on.isJunk ? 'Not junk' : 'Junk', on.toggleJunk, '!', cannot?.remove],
    ],
    [
      [FolderInput, 'Move to…', on.move, 'v', cannot?.remove],
      [Copy, 'Copy to…', on.copy, 'Shift+V'],
    ],
    [
      [
        on.anyUnread ? MailOpen : Mail,
        on.anyUnread ? 'Mark as read' : 'Mark as unread',
        on.toggleSeen,
        '',
        cannot?.seen,
      ],
      [
        on.allStarred ? StarOff : Star,
        on.allStarred ? 'Unstar' : 'Star',
        on.toggleFlagged,
        's',
        cannot?.flag,
      ],
      [
        isSelected ? Square : CheckSquare,
        isSelected ? 'Unselect' : 'Select',
        () => selection.select(uid, 'toggle'),
        'x',
      ],
    ],
  ]

  /** The row, or when it has gone the one that has its place. */
  const focusAfter = () =>
    row.isConnected ? row : (scroller.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]') ?? null)

  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={scroller.current?.closest('main')}>
        <Menu.Positioner
          anchor={at ? { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) } : row}
          align="start"
          sideOffset={at ? 0 : -24}
          alignOffset={at ? 0 : 56}
          className="z-50"
        >
          <Menu.Popup
            aria-label={count === 1 ? 'Message' : `${count.toLocaleString('en')} messages`}
            finalFocus={focusAfter}
            onContextMenu={(event) => event.preventDefault()}
            className={cx(menuLook, 'max-h-[var(--available-height)] min-w-56 overflow-y-auto')}
          >
            {count > 1 && (
              <p className="px-3 py-1.5 text-xs font-semibold text-muted">
                {count.toLocaleString('en')} messages
              </p>
            )}
            {groups.map((lines, group) => (
              <div key={lines[0]?.[1]}>
                {group > 0 && <Menu.Separator className="mx-3 my-1 border-line border-t" />}
                {lines.map(([Icon, label, run, key, whyNot]) => (
                  <Menu.Item
                    key={label}
                    className={itemLook}
                    aria-disabled={whyNot ? true : undefined}
                    title={whyNot}
                    onClick={run}
                  >
                    <Icon size={17} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
                    <span className="flex-1">{label}</span>
                    {key && (
                      <kbd aria-hidden className="font-sans text-xs text-muted max-lg:hidden">
                        {key}
                      </kbd>
                    )}
                  </Menu.Item>
                ))}
              </div>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
