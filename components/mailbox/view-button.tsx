import { ListFilter } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { MenuButton } from '@/components/ui/menu-button'
import { lazyPart } from '@/lib/client/lazy-part'
import { isUsual, type ListView } from '@/lib/mail/list-view'

/** Loaded when it is first opened. */
const ViewMenu = lazyPart(() => import('./view-menu'))

interface Props {
  view: ListView
  onChange: (view: ListView) => void
  onThreaded: (isThreaded: boolean) => void
}

/** The button that opens the menu "Order and filter"; in the accent's colour where the list is not the usual one. */
export function ViewButton({ view, onChange, onThreaded }: Props) {
  return (
    <span className="flex shrink-0">
      <MenuButton
        icon={ListFilter}
        label="Order and filter"
        className={cx(!isUsual(view) && 'text-accent')}
        menu={(given) => <ViewMenu {...given} view={view} onChange={onChange} onThreaded={onThreaded} />}
      />
    </span>
  )
}
