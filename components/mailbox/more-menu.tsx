import { Menu } from '@base-ui/react/menu'
import { Copy } from 'lucide-react'

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
          <Menu.Popup
            aria-label="More"
            finalFocus={() => anchor}
            className="min-w-44 rounded-card border border-line bg-panel p-1.5 shadow-float outline-none"
          >
            <Menu.Item
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-hover lg:min-h-9"
              onClick={onCopy}
            >
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
