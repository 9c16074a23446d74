import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/lib/client/lazy-part'

/** Loaded when it is first opened. */
const MoreMenu = lazyPart(() => import('./more-menu'))

/** The button that opens the menu "More". */
export function MoreButton({ onCopy }: { onCopy: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    <span className="flex shrink">
      <IconButton
        ref={setAnchor}
        icon={MoreHorizontal}
        label="More"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && <MoreMenu anchor={anchor} onCopy={onCopy} onClose={() => setIsOpen(false)} />}
    </span>
  )
}
