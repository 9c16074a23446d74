import { type MouseEvent, useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import type { MenuAnchor } from './menu-anchor'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'
import type { MailboxActions } from './use-mailbox-actions'

/** Loaded when it is first opened. */
const RowMenu = lazyPart(() => import('./row-menu'))

/** The context menu of the rows, for the mouse and for the keyboard. */
export function useRowMenu(state: MailboxState, navigation: ListNavigation, actions: MailboxActions) {
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null)

  function openAt(target: EventTarget, at: MenuAnchor['at']): boolean {
    const row = (target as Element).closest<HTMLElement>('[data-uid]')
    if (row) setAnchor({ uid: Number(row.dataset.uid), row, at })
    return row !== null
  }

  return {
    /** Opens it for the row that has the focus. */
    openAt: (target: EventTarget) => openAt(target, null),
    onContextMenu(event: MouseEvent) {
      const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
      // A long press selects.
      if (isTouch || openAt(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault()
    },
    menu: anchor && (
      <RowMenu
        key={anchor.uid}
        anchor={anchor}
        state={state}
        navigation={navigation}
        actions={actions}
        onClose={() => setAnchor(null)}
      />
    ),
  }
}
