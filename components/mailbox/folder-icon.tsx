import { Archive, Ban, File, Folder, Inbox, type LucideIcon, Mails, Send, Star, Trash2 } from 'lucide-react'
import type { SpecialUse } from '@/lib/mail/mailbox'

const icons: Record<SpecialUse, LucideIcon> = {
  '\\Inbox': Inbox,
  '\\Flagged': Star,
  '\\Drafts': File,
  '\\Sent': Send,
  '\\Archive': Archive,
  '\\Junk': Ban,
  '\\Trash': Trash2,
  '\\All': Mails,
}

interface Props {
  use: SpecialUse | null
  filled?: boolean
  isFavourite?: boolean
}

/** The icon of a folder by its special use. */
export function FolderIcon({ use, filled = false, isFavourite = false }: Props) {
  const Icon = use ? icons[use] : isFavourite ? Star : Folder
  return (
    <Icon
      size={18}
      strokeWidth={1.75}
      aria-hidden
      className={filled ? 'shrink-0 fill-current/25' : 'shrink-0'}
    />
  )
}
