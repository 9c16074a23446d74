import { Menu } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { useDrawer } from './drawer-context'

/** The head of a page that is not a folder; on small screens it leads to the folders and the account. */
export function PageHeader({ title }: { title: string }) {
  const drawer = useDrawer()
  return (
    <div className="flex items-center gap-1">
      <IconButton icon={Menu} label="Folders" onClick={drawer.open} className="-ml-2 lg:hidden" />
      <h1 className="flex-1 text-2xl font-bold">{title}</h1>
      <span className="lg:hidden">{drawer.account}</span>
    </div>
  )
}
