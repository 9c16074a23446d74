import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { menuLook } from './menu-look'

interface Props {
  /** The button that has opened it, and gets the keyboard back. */
  anchor: HTMLElement | null
  label: string
  /** Its least width, as a class. */
  className: string
  onClose: () => void
  children: ReactNode
}

/** A menu below the button that opens it: drawn while it is open. */
export function MenuFrame({ anchor, label, className, onClose, children }: Props) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      {/* Beside its button, and so inside the same landmark. */}
      <Menu.Portal container={anchor?.parentElement}>
        <Menu.Positioner anchor={anchor} sideOffset={6} align="end" className="z-50">
          <Menu.Popup aria-label={label} finalFocus={() => anchor} className={cx(menuLook, className)}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
