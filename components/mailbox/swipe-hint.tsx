import { Archive, type LucideIcon, Mail, MailOpen, Trash2 } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import type { Settings } from '@/lib/mail/settings'
import type { Swipe } from './use-row-touch'

type Action = Exclude<Settings['swipeLeft'], 'none'>

const looks: Record<Action, [icon: LucideIcon, label: string, colour: string]> = {
  archive: [Archive, 'Archive', 'bg-accent text-on-accent'],
  delete: [Trash2, 'Delete', 'bg-red text-panel'],
  read: [MailOpen, 'Mark as read', 'bg-accent text-on-accent'],
}

interface Props {
  swipe: Swipe
  action: Settings['swipeLeft']
  isUnread: boolean
  style: { height: number; transform: string }
}

/** What a swipe is going to do, under the row that is being swiped. */
export function SwipeHint({ swipe, action, isUnread, style }: Props) {
  if (action === 'none') return null
  const [Icon, label, colour] =
    action === 'read' && !isUnread ? ([Mail, 'Mark as unread', looks.read[2]] as const) : looks[action]
  return (
    <div
      aria-hidden
      data-swipe={swipe.isArmed ? 'armed' : 'begun'}
      style={style}
      className={cx(
        'absolute inset-x-0 top-0 flex items-center gap-2.5 px-6 font-semibold',
        swipe.to === 'left' && 'flex-row-reverse',
        swipe.isArmed ? colour : 'bg-hover text-muted',
      )}
    >
      <Icon size={20} strokeWidth={1.75} />
      {label}
    </div>
  )
}
