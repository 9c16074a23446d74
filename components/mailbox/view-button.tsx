import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/lib/client/lazy-part'
import { type ListView, viewKey } from '@/lib/mail/list-view'

/** Loaded when it is first opened. */
const ViewMenu = lazyPart(() => import('./view-menu'))

interface Props {
  view: ListView
  onChange: (view: ListView) => void
}

/** The button that opens the menu "Order and filter"; in the accent's colour where the list is not the usual one. */
export function ViewButton({ view, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    <span className="flex shrink-0">
      <IconButton
        ref={setAnchor}
        icon={ListFilter}
        label="Order and filter"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className={cx(viewKey(view) !== '' && 'text-accent')}
      />
      {isOpen && (
        <ViewMenu anchor={anchor} view={view} onChange={onChange} onClose={() => setIsOpen(false)} />
      )}
    </span>
  )
}
