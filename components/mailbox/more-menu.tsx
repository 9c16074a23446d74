import { Menu } from '@base-ui/react/menu'
import { Copy } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { menuItemLook, menuLook } from '@/components/ui/menu-look'

interface Props {
  anchor: HTMLElement | null
  onCopy: () => void
  onClose: () => void
}

/** The menu "More": what is done too seldom for a button of its own. */
export default function MoreMenu({ anchor, onCopy, onClose }: Props) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Beside its button, and so inside the same landmark. */}
      <Menu.Portal container={anchor?.parentElement}>
        <Menu.Positioner anchor={anchor} sideOffset={6} align="end" className="z-50">
          <Menu.Popup aria-label="More" finalFocus={() => anchor} className={cx(menuLook, 'min-w-44')}>
            <Menu.Item className={menuItemLook} onClick={onCopy}>
              <Copy size={18} strokeWidth={1.75} aria-hidden className="text-muted" />
              <span className="flex-1">Copy to…</span>
              <kbd aria-hidden className="font-sans text-xs text-muted max-lg:hidden">
                Shift+V
              </kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
