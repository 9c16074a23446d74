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

/** The icon of a folder by its special use. */
export function FolderIcon({ use, filled = false }: { use: SpecialUse | null; filled?: boolean }) {
  const Icon = use ? icons[use] : Folder
  return (
    <Icon
      size={18}
      strokeWidth={1.75}
      aria-hidden
      className={filled ? 'shrink-0 fill-current/25' : 'shrink-0'}
    />
  )
}
