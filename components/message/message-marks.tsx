import { Paperclip, Star } from 'lucide-react'
import { memo } from 'react'
import { cx } from '@/components/ui/cx'
import { Glyph } from '@/components/ui/glyph'
import { type Clock, fullDate, rowDate } from '@/lib/mail/date-text'

/** A message has files, or a star. */
export function Marks({ hasAttachment, isStarred }: { hasAttachment: boolean; isStarred: boolean }) {
  return (
    <>
      {hasAttachment && (
        <Glyph
          icon={Paperclip}
          size={14}
          strokeWidth={1.75}
          role="img"
          aria-label="Attachment"
          className="shrink-0 text-muted"
        />
      )}
      {isStarred && (
        <Glyph
          icon={Star}
          size={14}
          role="img"
          aria-label="Starred"
          className="shrink-0 fill-star text-star"
        />
      )}
    </>
  )
}

interface ReceivedProps {
  at: string
  clock: Clock
  isUnread: boolean
}

/** When a message was received, as short as a line has it. */
export const Received = memo(function Received({ at, clock, isUnread }: ReceivedProps) {
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
})
