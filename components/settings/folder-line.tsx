import { Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { formatSize } from '@/lib/mail/size'

interface Props {
  mailbox: Mailbox
  /** Octets; null where the server does not tell. */
  size: number | null
  /** In which octets are reckoned, as everywhere for this mailbox. */
  base: 1000 | 1024
  icon: ReactNode
  onShow: (subscribed: boolean) => void
  onRename: () => void
  onDelete: () => void
}

/** One folder of the list of all. Special ones are always shown, and keep their names. */
export function FolderLine({ mailbox, size, base, icon, onShow, onRename, onDelete }: Props) {
  const label = mailboxPathLabel(mailbox)
  const isSpecial = mailbox.specialUse !== null
  const counted = [
    mailbox.selectable ? messageCount(mailbox.messages ?? 0) : 'holds only other folders',
    size === null ? null : formatSize(size, base),
  ]
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-3 py-1">
      <span className="flex min-w-40 flex-1 items-center gap-2.5">
        {icon}
        <span className="min-w-0">
          <span className="block truncate whitespace-pre" dir="auto" title={label}>
            {label}
          </span>
          <span className="block text-[13px] text-muted tabular-nums">
            {counted.filter(Boolean).join(', ')}
          </span>
        </span>
      </span>
      {!isSpecial && (
        <span className="flex items-center gap-1">
          <label className="flex min-h-11 items-center gap-2 px-2 text-[13px] lg:min-h-9">
            <input
              type="checkbox"
              role="switch"
              aria-checked={mailbox.subscribed}
              aria-label={`Show ${label}`}
              checked={mailbox.subscribed}
              onChange={(event) => onShow(event.target.checked)}
              className="size-5 accent-accent"
            />
            <span aria-hidden>Shown</span>
          </label>
          <IconButton icon={Pencil} label={`Rename ${label}`} onClick={onRename} />
          <IconButton icon={Trash2} label={`Delete ${label}`} onClick={onDelete} />
        </span>
      )}
    </li>
  )
}
