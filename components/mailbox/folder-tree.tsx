'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { TreeItem } from '@/lib/mail/mailbox-tree'
import { FolderTreeItem } from './folder-tree-item'

interface Props {
  label: string
  items: TreeItem[]
  current: string | null
  onOpen: (path: string) => void
}

/** Items whose ancestors are all expanded. */
function visibleItems(items: TreeItem[], collapsed: Set<string>): TreeItem[] {
  const hidden = new Set<string>()
  return items.filter((item) => {
    const isHidden = item.parent !== null && (collapsed.has(item.parent) || hidden.has(item.parent))
    if (isHidden) hidden.add(item.mailbox.path)
    return !isHidden
  })
}

/** A tree of folders with one tab stop; arrow keys move, open and close (WAI-ARIA tree pattern). */
export function FolderTree({ label, items, current, onOpen }: Props) {
  const [collapsed, setCollapsed] = useState<Set<string>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const shown = visibleItems(items, collapsed)
  const paths = shown.map((item) => item.mailbox.path)
  const tabStop = [active, current].find((path) => path !== null && paths.includes(path)) ?? paths[0]

  function toggle(path: string, expand: boolean) {
    const next = new Set(collapsed)
    if (expand) next.delete(path)
    else next.add(path)
    setCollapsed(next)
  }

  function focus(path: string | null | undefined) {
    if (!path) return
    setActive(path)
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const index = paths.indexOf(tabStop ?? '')
    const item = shown[index]
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return
    const isOpen = item.hasChildren && !collapsed.has(item.mailbox.path)
    const actions: Record<string, () => void> = {
      ArrowDown: () => focus(paths[index + 1]),
      ArrowUp: () => focus(paths[index - 1]),
      Home: () => focus(paths[0]),
      End: () => focus(paths.at(-1)),
      ArrowRight: () =>
        item.hasChildren && !isOpen ? toggle(item.mailbox.path, true) : isOpen && focus(paths[index + 1]),
      ArrowLeft: () => (isOpen ? toggle(item.mailbox.path, false) : focus(item.parent)),
      Enter: () => item.mailbox.selectable && onOpen(item.mailbox.path),
      ' ': () => item.mailbox.selectable && onOpen(item.mailbox.path),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  return (
    <div ref={tree} role="tree" aria-label={label} onKeyDown={onKeyDown} className="flex flex-col gap-px">
      {shown.map((item) => (
        <FolderTreeItem
          key={item.mailbox.path}
          item={item}
          isCurrent={item.mailbox.path === current}
          isTabStop={item.mailbox.path === tabStop}
          isExpanded={!collapsed.has(item.mailbox.path)}
          onOpen={() => onOpen(item.mailbox.path)}
          onToggle={() => toggle(item.mailbox.path, collapsed.has(item.mailbox.path))}
          onFocus={() => setActive(item.mailbox.path)}
        />
      ))}
    </div>
  )
}
