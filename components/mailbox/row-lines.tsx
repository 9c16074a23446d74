import { Marks, Received } from '@/components/message/message-marks'
import { cx } from '@/components/ui/cx'
import { useUsername } from '@/lib/client/username'
import { type Address, addressLabel } from '@/lib/mail/address'
import { marksOf, writersOf } from '@/lib/mail/conversation'
import type { Clock } from '@/lib/mail/date-text'
import { type MessageRow, subjectLabel } from '@/lib/mail/message'

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

/** Among others, the first word of a name is enough. */
function shortName(writer: Address, among: number): string {
  const label = addressLabel(writer)
  return among > 1 && label === writer.name ? (label.split(/\s+/)[0] ?? label) : label
}

function people(row: MessageRow, showRecipients: boolean, username: string): string {
  if (row.conversation) {
    const writers = writersOf(row.conversation.members)
    const isMe = ({ address }: Address) => address.toLowerCase() === username.toLowerCase()
    return writers.map((writer) => (isMe(writer) ? 'me' : shortName(writer, writers.length))).join(', ')
  }
  if (!showRecipients) return addressLabel(row.from[0])
  return row.to.length ? `To: ${row.to.map(addressLabel).join(', ')}` : '(no recipient)'
}

/** Who has written, and how many messages they are. */
function People({ row, showRecipients, isUnread, className }: Props & { className: string }) {
  const username = useUsername()
  const { conversation } = row
  return (
    <span className={cx('flex min-w-0 items-baseline gap-1.5', className)}>
      <span className={cx('min-w-0 truncate', isUnread ? 'font-bold' : 'font-medium')} dir="auto">
        {people(row, showRecipients, username)}
      </span>
      {conversation && (
        <span className="shrink-0 text-xs text-muted tabular-nums">
          {conversation.total.toLocaleString('en')}
          <span className="sr-only"> messages</span>
        </span>
      )}
    </span>
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
  const { row, href, clock, isUnread } = props
  return (
    <>
      <div className="flex items-baseline gap-2">
        <People {...props} className="flex-1" />
        <Received at={row.received} clock={clock} isUnread={isUnread} />
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
        <Marks {...marksOf(row)} />
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
  const { row, href, clock, isUnread } = props
  return (
    <div className="flex w-full items-center gap-3">
      <People {...props} className="w-28 shrink-0 @2xl:w-44" />
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
      <Marks {...marksOf(row)} />
      <Received at={row.received} clock={clock} isUnread={isUnread} />
    </div>
  )
}
