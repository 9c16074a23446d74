import { MoreHorizontal } from 'lucide-react'
import { MenuButton } from '@/components/ui/menu-button'
import { lazyPart } from '@/lib/client/lazy-part'

/** Loaded when it is first opened. */
const MoreMenu = lazyPart(() => import('./more-menu'))

/** The button that opens the menu "More". */
export function MoreButton({ onCopy }: { onCopy: () => void }) {
  return (
    <span className="flex shrink">
      <MenuButton
        icon={MoreHorizontal}
        label="More"
        menu={(given) => <MoreMenu {...given} onCopy={onCopy} />}
      />
    </span>
  )
}
