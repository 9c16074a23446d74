'use client'

import { Menu } from '@base-ui/react/menu'
import { useQueryClient } from '@tanstack/react-query'
import { Keyboard, LogOut, Settings } from 'lucide-react'
import { PageLink } from '@/components/shell/page-link'
import { MenuFrame } from '@/components/ui/menu-frame'
import { menuItemLook } from '@/components/ui/menu-look'
import { useNotifications } from '@/lib/client/notifications'
import { signOut } from '@/lib/client/sign-out'
import { useUsername } from '@/lib/client/username'
import { openShortcutSheet } from './shortcut-sheet-state'

interface Props {
  anchor: HTMLElement | null
  onClose: () => void
}

/** What one can do with one's account. */
export default function AccountMenuItems({ anchor, onClose }: Props) {
  const client = useQueryClient()
  const username = useUsername()
  const { notifyFailure } = useNotifications()
  return (
    <MenuFrame anchor={anchor} label="Account" className="min-w-56" onClose={onClose}>
      <div className="truncate px-3 py-2 text-muted">{username}</div>
      <Menu.LinkItem className={menuItemLook} closeOnClick render={<PageLink href="/settings/general" />}>
        <Settings size={18} strokeWidth={1.75} aria-hidden /> Settings
      </Menu.LinkItem>
      <Menu.Item className={menuItemLook} onClick={openShortcutSheet}>
        <Keyboard size={18} strokeWidth={1.75} aria-hidden /> Keyboard shortcuts
      </Menu.Item>
      <Menu.Item
        className={menuItemLook}
        onClick={() => signOut(client).catch((error: Error) => notifyFailure(error.message))}
      >
        <LogOut size={18} strokeWidth={1.75} aria-hidden /> Sign out
      </Menu.Item>
    </MenuFrame>
  )
}
