import { X } from 'lucide-react'
import { arrival, type ListView } from '@/lib/mail/list-view'

const orders: Record<ListView['sort'], [usual: string, reversed: string]> = {
  received: ['', 'Oldest first'],
  date: ['By date sent', 'By date sent, oldest first'],
  from: ['By sender', 'By sender, Z to A'],
  subject: ['By subject', 'By subject, Z to A'],
  size: ['Largest first', 'Smallest first'],
  unread: ['Unread first', 'Unread last'],
  starred: ['Starred first', 'Starred last'],
}
const shown = {
  unread: 'Only unread',
  starred: 'Only starred',
  attachment: 'Only with attachment',
  'to-me': 'Only to me',
}

interface Props {
  view: ListView
  /** Where the server cannot sort: of so many of the newest messages the list is made. */
  covered: number | null
  onChange: (view: ListView) => void
}

/** Says that a list is not the usual one, and leads back to that. */
export function ViewBar({ view, covered, onChange }: Props) {
  const words = [view.filter && shown[view.filter], orders[view.sort][view.isReversed ? 1 : 0]]
  return (
    <div className="flex shrink-0 items-center gap-2 border-line border-b py-1 pr-1.5 pl-4 text-[13px] text-muted lg:pl-3.5">
      <p role="note" className="min-w-0 flex-1">
        {words.filter(Boolean).join(' · ')}
        {covered !== null &&
          ` · among the newest ${covered.toLocaleString('en')}: your mail server cannot sort more`}
      </p>
      <button
        type="button"
        onClick={() => onChange(arrival)}
        className="inline-flex min-h-11 shrink-0 items-center gap-1 rounded-control px-2 hover:bg-hover lg:min-h-7"
      >
        <X size={14} strokeWidth={2} aria-hidden />
        Back to usual
      </button>
    </div>
  )
}
