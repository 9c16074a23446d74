import { Paperclip, Star } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Person } from '@/components/message/person'
import { cx } from '@/components/ui/cx'
import { isModifiedClick } from '@/lib/client/navigate'
import { addressLabel } from '@/lib/mail/address'
import { type Clock, fullDate, rowDate } from '@/lib/mail/date-text'
import { flagged, type MessageRow as Row, seen, subjectLabel } from '@/lib/mail/message'

/** Pixels of a row in the list: three lines. */
export const rowHeight = 79

interface Props {
  row: Row
  /** From 0, the newest. */
  position: number
  href: string
  clock: Clock
  /** In Sent and Drafts people look for whom a message went to. */
  showRecipients: boolean
  isSelected: boolean
  isCurrent: boolean
  isTabStop: boolean
  onOpen: () => void
  onSelect: (how: 'toggle' | 'range') => void
  onFocus: () => void
}

function people(row: Row, showRecipients: boolean): string {
  if (!showRecipients) return addressLabel(row.from[0])
  return row.to.length ? `To: ${row.to.map(addressLabel).join(', ')}` : '(no recipient)'
}

/** One message of the list. */
export function MessageRow(props: Props) {
  const { row, position, href, clock, showRecipients, isSelected, isCurrent, isTabStop } = props
  const isUnread = !row.flags.includes(seen)
  const isStarred = row.flags.includes(flagged)

  function onClick(event: MouseEvent) {
    if ((event.target as Element).closest('input, label')) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault()
      props.onSelect(event.shiftKey ? 'range' : 'toggle')
    } else if (!isModifiedClick(event)) {
      event.preventDefault()
      props.onOpen()
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and the arrow keys are heard by the grid
    <div
      role="row"
      aria-rowindex={position + 1}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      data-uid={row.uid}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onAuxClick={(event) => {
        if (event.button === 1 && !(event.target as Element).closest('a'))
          window.open(href, '_blank', 'noopener')
      }}
      onFocus={props.onFocus}
      style={{ height: rowHeight, transform: `translateY(${position * rowHeight}px)` }}
      className={cx(
        'group absolute inset-x-0 top-0 flex cursor-default gap-3 border-line border-b border-l-3 py-2.5 pr-3.5 pl-2.5 select-none focus-visible:-outline-offset-2',
        isCurrent ? 'border-l-accent' : 'border-l-transparent',
        isCurrent || isSelected ? 'bg-selected' : 'bg-panel hover:bg-page dark:hover:bg-hover',
      )}
    >
      <div role="gridcell" className="relative flex shrink-0 items-start gap-2">
        <span className={cx('mt-3 size-2 rounded-full', isUnread && 'bg-accent')} aria-hidden />
        <Person
          address={showRecipients ? row.to[0] : row.from[0]}
          className={cx('lg:group-hover:invisible', isSelected && 'invisible')}
        />
        <label className="absolute -top-1 -right-1.5 flex size-11 items-center justify-center">
          <input
            type="checkbox"
            aria-label="Select message"
            tabIndex={-1}
            checked={isSelected}
            onChange={(event) =>
              props.onSelect((event.nativeEvent as globalThis.MouseEvent).shiftKey ? 'range' : 'toggle')
            }
            className={cx(
              'size-[18px] accent-accent',
              !isSelected && 'opacity-0 group-hover:opacity-100 focus-visible:opacity-100',
            )}
          />
        </label>
      </div>
      <div role="gridcell" className="min-w-0 flex-1 leading-[19px]">
        <div className="flex items-baseline gap-2">
          <span className={cx('min-w-0 flex-1 truncate', isUnread ? 'font-bold' : 'font-medium')} dir="auto">
            {people(row, showRecipients)}
          </span>
          <time
            dateTime={row.received}
            title={fullDate(row.received, clock)}
            className={cx(
              'shrink-0 text-xs tabular-nums',
              isUnread ? 'font-semibold text-accent' : 'text-muted',
            )}
          >
            {rowDate(row.received, clock)}
          </time>
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
          {row.hasAttachment && (
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
        </div>
        <div className="truncate text-[13px] text-muted" dir="auto">
          {row.snippet || '\u00a0'}
        </div>
        {isUnread && <span className="sr-only">Unread</span>}
      </div>
    </div>
  )
}

/** A row whose message is still on its way. */
export function SkeletonRow({ position }: { position: number }) {
  return (
    <div
      role="row"
      aria-rowindex={position + 1}
      style={{ height: rowHeight, transform: `translateY(${position * rowHeight}px)` }}
      className="absolute inset-x-0 top-0 border-line border-b border-l-3 border-l-transparent bg-panel py-2.5 pr-3.5 pl-2.5"
    >
      <div role="gridcell" className="flex gap-3">
        <span className="sr-only">Loading</span>
        <div className="skeleton ml-4 size-[34px] !rounded-full" />
        <div className="flex flex-1 flex-col gap-2.5 pt-1">
          <div className="skeleton h-3 w-2/5" />
          <div className="skeleton h-3 w-3/5" />
          <div className="skeleton h-3 w-4/5" />
        </div>
      </div>
    </div>
  )
}
