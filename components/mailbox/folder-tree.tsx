'use client'

import { MoreHorizontal } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { useStable } from '@/lib/client/use-stable'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import type { MailboxSettings } from '@/lib/mail/mailbox-settings'
import { expandedItems, type TreeItem } from '@/lib/mail/mailbox-tree'
import { type FolderEvents, FolderTreeItem } from './folder-tree-item'
import { useLines } from './use-lines'

interface Props {
  label: string
  items: TreeItem[]
  settings: ReadonlyMap<string, MailboxSettings>
  current: string | null
  /** A folder that gets the focus when it is there. */
  wanted: { path: string } | null
  onPress: (path: string) => void
  onOpen: (path: string) => void
  onCollapse: (path: string, collapsed: boolean) => void
  onMenu: (mailbox: Mailbox, anchor: HTMLElement) => void
  onDragStart: (mailbox: Mailbox, event: DragEvent) => void
}

/** A tree of folders with one tab stop; arrow keys move, open and close (WAI-ARIA tree pattern). */
export function FolderTree(props: Props) {
  const { label, items, settings, current, wanted, onOpen, onCollapse, onMenu } = props
  const [active, setActive] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  /** Gets the focus as soon as it is drawn. */
  const pending = useRef<string | null>(null)
  const lastWanted = useRef<typeof wanted>(null)
  const tree = useRef<HTMLDivElement>(null)
  const collapsed = new Set(
    [...settings.values()].filter((each) => each.collapsed).map((each) => each.mailbox),
  )
  const shown = expandedItems(items, collapsed)
  const lineOf = new Map(shown.map((item, line) => [item.mailbox.path, line]))
  if (wanted !== lastWanted.current) {
    lastWanted.current = wanted
    if (wanted) pending.current = wanted.path
  }
  const tabStop =
    [pending.current, active, current].find((path) => path !== null && lineOf.has(path)) ??
    shown[0]?.mailbox.path
  const tabLine = lineOf.get(tabStop ?? '') ?? 0
  const lines = useLines(tree, shown.length, tabLine)
  const marked = shown[lineOf.get(hovered ?? '') ?? tabLine]

  useLayoutEffect(() => {
    if (pending.current === null || !lineOf.has(pending.current)) return
    const path = pending.current
    pending.current = null
    setActive(path)
    elementOf(path)?.focus()
  })

  function elementOf(path: string) {
    return tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  }

  function focus(line: number) {
    const path = shown[line]?.mailbox.path
    if (path === undefined) return
    pending.current = path
    setActive(path)
  }

  function onKeyDown(event: KeyboardEvent) {
    const item = shown[tabLine]
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return
    const { path, selectable } = item.mailbox
    const isOpen = item.hasChildren && !collapsed.has(path)
    const menu = () => onMenu(item.mailbox, event.target as HTMLElement)
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(tabLine + 1),
      ArrowUp: () => focus(tabLine - 1),
      Home: () => focus(0),
      End: () => focus(shown.length - 1),
      ArrowRight: () =>
        item.hasChildren && !isOpen ? onCollapse(path, false) : isOpen && focus(tabLine + 1),
      ArrowLeft: () => (isOpen ? onCollapse(path, true) : focus(lineOf.get(item.parent ?? '') ?? -1)),
      Enter: () => selectable && onOpen(path),
      ' ': () => selectable && onOpen(path),
      ContextMenu: menu,
      ...(event.shiftKey ? { F10: menu } : {}),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  const on = useStable<FolderEvents>({
    press: props.onPress,
    open: onOpen,
    toggle: (path) => onCollapse(path, !collapsed.has(path)),
    focus: setActive,
    hover: setHovered,
    menu: onMenu,
    drag: props.onDragStart,
  })

  return (
    <div className="group/tree relative" onPointerLeave={() => setHovered(null)}>
      <div
        ref={tree}
        role="tree"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="relative"
        style={{ height: `calc(var(--folder-line) * ${shown.length})` }}
      >
        {lines.map((line) => {
          const item = shown[line]
          if (!item) return null
          const { parent: _, ...own } = item
          const { path } = item.mailbox
          return (
            <FolderTreeItem
              key={path}
              {...own}
              line={line}
              colour={settings.get(path)?.colour ?? null}
              isFavourite={settings.get(path)?.favourite ?? false}
              isCurrent={path === current}
              isTabStop={path === tabStop}
              isExpanded={!collapsed.has(path)}
              on={on}
            />
          )
        })}
      </div>
      {marked && (
        <button
          type="button"
          aria-label={`Options for ${mailboxName(marked.mailbox)}`}
          aria-haspopup="menu"
          title="Options"
          onClick={(event) => onMenu(marked.mailbox, elementOf(marked.mailbox.path) ?? event.currentTarget)}
          style={{ transform: `translateY(calc(var(--folder-line) * ${lineOf.get(marked.mailbox.path)}))` }}
          className={cx(
            'absolute top-0 flex h-[calc(var(--folder-line)-1px)] w-8 items-center justify-center rounded-control text-muted opacity-0 pointer-coarse:w-11 hover:text-fg focus-visible:-outline-offset-2 group-focus-within/tree:opacity-100 pointer-fine:group-hover/tree:opacity-100',
            marked.hasChildren ? 'right-7' : 'right-0.5',
            // Without a pointer that hovers it stands at the open folder, and nowhere unseen.
            marked.mailbox.path === current
              ? 'pointer-coarse:opacity-100'
              : 'pointer-coarse:pointer-events-none',
          )}
        >
          <MoreHorizontal size={16} aria-hidden />
        </button>
      )}
    </div>
  )
}
