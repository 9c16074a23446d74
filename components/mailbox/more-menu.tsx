import { Menu } from '@base-ui/react/menu'
import { Copy } from 'lucide-react'
import { MenuFrame } from '@/components/ui/menu-frame'
import { menuItemLook } from '@/components/ui/menu-look'

interface Props {
  anchor: HTMLElement | null
  onCopy: () => void
  onClose: () => void
}

/** The menu "More": what is done too seldom for a button of its own. */
export default function MoreMenu({ anchor, onCopy, onClose }: Props) {
  return (
    <MenuFrame anchor={anchor} label="More" className="min-w-44" onClose={onClose}>
      <Menu.Item className={menuItemLook} onClick={onCopy}>
        <Copy size={18} strokeWidth={1.75} aria-hidden className="text-muted" />
        <span className="flex-1">Copy to…</span>
        <kbd aria-hidden className="font-sans text-xs text-muted max-lg:hidden">
          Shift+V
        </kbd>
      </Menu.Item>
    </MenuFrame>
  )
}
