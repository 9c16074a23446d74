import { Paperclip, Star } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { type Clock, fullDate, rowDate } from '@/lib/mail/date-text'

/** A message has files, or a star. */
export function Marks({ hasAttachment, isStarred }: { hasAttachment: boolean; isStarred: boolean }) {
  return (
    <>
      {hasAttachment && (
        <Paperclip
          size={14}
          strokeWidth={1.75}
          role="img"
          aria-label="Attachment"
          className="shrink-0 text-muted"
        />
      )}
      {isStarred && (
        <Star size={14} role="img" aria-label="Starred" className="shrink-0 fill-star text-star" />
      )}
    </>
  )
}

/** When a message was received, as short as a line has it. */
export function Received({ at, clock, isUnread }: { at: string; clock: Clock; isUnread: boolean }) {
  return (
    <time
      dateTime={at}
      title={fullDate(at, clock)}
      // Two versions of Unicode's data may write a date with other spaces.
      suppressHydrationWarning
      className={cx('shrink-0 text-xs tabular-nums', isUnread ? 'font-semibold text-accent' : 'text-muted')}
    >
      {rowDate(at, clock)}
    </time>
  )
}
