'use client'

import { Menu } from '@base-ui/react/menu'
import { Keyboard, LogOut, Settings } from 'lucide-react'
import { PageLink } from '@/components/shell/page-link'
import { useNotifications } from '@/lib/client/notifications'
import { signOut } from '@/lib/client/sign-out'
import { useUsername } from '@/lib/client/username'
import { openShortcutSheet } from './shortcut-sheet-state'

interface Props {
  anchor: HTMLElement | null
  onClose: () => void
}

const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-hover lg:min-h-9'

/** What one can do with one's account. */
export default function AccountMenuItems({ anchor, onClose }: Props) {
  const username = useUsername()
  const { notifyFailure } = useNotifications()
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Beside its button, and so inside the same landmark. */}
      <Menu.Portal container={anchor?.parentElement}>
        <Menu.Positioner anchor={anchor} sideOffset={6} align="end" className="z-50">
          <Menu.Popup
            aria-label="Account"
            finalFocus={() => anchor}
            className="min-w-56 rounded-card border border-line bg-panel p-1.5 shadow-float outline-none"
          >
            <div className="truncate px-3 py-2 text-muted">{username}</div>
            <Menu.LinkItem className={itemLook} closeOnClick render={<PageLink href="/settings/general" />}>
              <Settings size={18} strokeWidth={1.75} aria-hidden /> Settings
            </Menu.LinkItem>
            <Menu.Item className={itemLook} onClick={openShortcutSheet}>
              <Keyboard size={18} strokeWidth={1.75} aria-hidden /> Keyboard shortcuts
            </Menu.Item>
            <Menu.Item
              className={itemLook}
              onClick={() => signOut().catch((error: Error) => notifyFailure(error.message))}
            >
              <LogOut size={18} strokeWidth={1.75} aria-hidden /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
