import { Paperclip, Star } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { addressLabel } from '@/lib/mail/address'
import { type Clock, fullDate, rowDate } from '@/lib/mail/date-text'
import { flagged, type MessageRow, subjectLabel } from '@/lib/mail/message'

interface Props {
  row: MessageRow
  href: string
  clock: Clock
  /** In Sent and Drafts people look for whom a message went to. */
  showRecipients: boolean
  /** The folder that it is in, where the list is over several. */
  place: string | null
  isUnread: boolean
}

function people(row: MessageRow, showRecipients: boolean): string {
  if (!showRecipients) return addressLabel(row.from[0])
  return row.to.length ? `To: ${row.to.map(addressLabel).join(', ')}` : '(no recipient)'
}

function Received({ row, clock, isUnread }: Props) {
  return (
    <time
      dateTime={row.received}
      title={fullDate(row.received, clock)}
      // Two versions of Unicode's data may write a date with other spaces.
      suppressHydrationWarning
      className={cx('shrink-0 text-xs tabular-nums', isUnread ? 'font-semibold text-accent' : 'text-muted')}
    >
      {rowDate(row.received, clock)}
    </time>
  )
}

function Marks({ row }: Props) {
  return (
    <>
      {row.hasAttachment && (
        <Paperclip
          size={14}
          strokeWidth={1.75}
          role="img"
          aria-label="Attachment"
          className="shrink-0 text-muted"
        />
      )}
      {row.flags.includes(flagged) && (
        <Star size={14} role="img" aria-label="Starred" className="shrink-0 fill-star text-star" />
      )}
    </>
  )
}

function Place({ place }: Props) {
  if (place === null) return null
  return (
    <span
      dir="auto"
      title={`In ${place}`}
      className="max-w-32 shrink-0 truncate rounded-control bg-sidebar px-1.5 text-xs text-muted dark:bg-hover"
    >
      {place}
    </span>
  )
}

/** Sender and date; subject; the beginning of the text. */
export function ComfortableLines(props: Props) {
  const { row, href, showRecipients, isUnread } = props
  return (
    <>
      <div className="flex items-baseline gap-2">
        <span className={cx('min-w-0 flex-1 truncate', isUnread ? 'font-bold' : 'font-medium')} dir="auto">
          {people(row, showRecipients)}
        </span>
        <Received {...props} />
      </div>
      <div className="flex items-center gap-2">
        <a
          href={href}
          tabIndex={-1}
          draggable={false}
          dir="auto"
          className={cx('min-w-0 flex-1 truncate text-[13px]', isUnread ? 'font-semibold' : '')}
        >
          {subjectLabel(row)}
        </a>
        <Marks {...props} />
        <Place {...props} />
      </div>
      <div className="truncate text-[13px] text-muted" dir="auto">
        {row.snippet || '\u00a0'}
      </div>
    </>
  )
}

/** Everything in one line; the beginning of the text where there is room for it. */
export function CompactLine(props: Props) {
  const { row, href, showRecipients, isUnread } = props
  return (
    <div className="flex w-full items-center gap-3">
      <span
        className={cx('w-28 shrink-0 truncate @2xl:w-44', isUnread ? 'font-bold' : 'font-medium')}
        dir="auto"
      >
        {people(row, showRecipients)}
      </span>
      <span className="flex min-w-0 flex-1 gap-2 text-[13px]">
        <a
          href={href}
          tabIndex={-1}
          draggable={false}
          dir="auto"
          className={cx('max-w-full shrink-0 truncate', isUnread && 'font-semibold')}
        >
          {subjectLabel(row)}
        </a>
        <span className="hidden min-w-0 flex-1 truncate text-muted @2xl:block" dir="auto" aria-hidden>
          {row.snippet}
        </span>
      </span>
      <Place {...props} />
      <Marks {...props} />
      <Received {...props} />
    </div>
  )
}
