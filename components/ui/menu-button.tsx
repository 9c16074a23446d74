import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from './icon-button'

interface Props {
  icon: LucideIcon
  label: string
  className?: string
  /** The menu, drawn while it is open. */
  menu: (given: { anchor: HTMLElement | null; onClose: () => void }) => ReactNode
}

/** A button that opens a menu; the menu stands beside it, and so moves nothing. */
export function MenuButton({ icon, label, className, menu }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    <>
      <IconButton
        ref={setAnchor}
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className={className}
      />
      {isOpen && menu({ anchor, onClose: () => setIsOpen(false) })}
    </>
  )
}
