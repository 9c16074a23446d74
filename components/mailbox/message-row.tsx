import { type DragEvent, type MouseEvent, memo } from 'react'
import { Person } from '@/components/message/person'
import { cx } from '@/components/ui/cx'
import { isModifiedClick, isPlainPress } from '@/lib/client/navigate'
import { marksOf } from '@/lib/mail/conversation'
import type { Clock } from '@/lib/mail/date-text'
import type { MessageRow as Row } from '@/lib/mail/message'
import type { Settings } from '@/lib/mail/settings'
import { ComfortableLines, CompactLine } from './row-lines'

type Density = Settings['density']

/** Pixels of a row in the list: three lines, or one. */
export const rowHeights = { comfortable: 79, compact: 40 } satisfies Record<Density, number>

interface Props {
  row: Row
  /** From 0, the newest. */
  position: number
  href: string
  clock: Clock
  /** In Sent and Drafts people look for whom a message went to. */
  showRecipients: boolean
  /** The folder that it is in, where the list is over several. */
  place: string | null
  isSelected: boolean
  isCurrent: boolean
  isTabStop: boolean
  density: Density
  /** The same from one render to the next. */
  on: RowEvents
}

/** What people do with a row. */
export interface RowEvents {
  /** The mouse is down on it: it will likely be opened. */
  press: (uid: number) => void
  open: (uid: number) => void
  select: (uid: number, how: 'toggle' | 'range') => void
  focus: (uid: number) => void
  drag: (uid: number, event: DragEvent) => void
}

/** One message of the list; drawn again only where something of it has changed. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { row, position, href, clock, showRecipients, isSelected, isCurrent, isTabStop, density, on } = props
  const { uid } = row
  const { isUnread } = marksOf(row)
  const isCompact = density === 'compact'
  const rowHeight = rowHeights[density]
  const lines = { row, href, clock, showRecipients, place: props.place, isUnread }

  function onClick(event: MouseEvent) {
    if ((event.target as Element).closest('input, label')) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      event.preventDefault()
      on.select(uid, event.shiftKey ? 'range' : 'toggle')
    } else if (!isModifiedClick(event)) {
      event.preventDefault()
      on.open(uid)
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and the arrow keys are heard by the grid
    <div
      role="row"
      aria-rowindex={position + 1}
      aria-selected={isSelected}
      aria-current={isCurrent || undefined}
      data-uid={uid}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onAuxClick={(event) => {
        if (event.button === 1 && !(event.target as Element).closest('a'))
          window.open(href, '_blank', 'noopener')
      }}
      onFocus={() => on.focus(uid)}
      // With a finger it would begin where a long press selects.
      onPointerDown={(event) => {
        event.currentTarget.draggable = event.pointerType !== 'touch'
        if (isPlainPress(event) && !(event.target as Element).closest('input, label')) on.press(uid)
      }}
      onDragStart={(event) => on.drag(uid, event)}
      style={{ height: rowHeight, transform: `translateY(${position * rowHeight}px)` }}
      className={cx(
        'group absolute inset-x-0 top-0 flex cursor-default border-line border-b border-l-3 pr-3.5 pl-2.5 touch-pan-y select-none [-webkit-touch-callout:none] focus-visible:-outline-offset-2',
        isCompact ? 'gap-2' : 'gap-3 py-2.5',
        isCurrent
          ? 'border-l-accent forced-colors:border-l-[Highlight]'
          : 'border-l-transparent forced-colors:border-l-[Canvas]',
        isSelected && 'forced-colors:bg-[SelectedItem]',
        isCurrent || isSelected
          ? 'bg-selected'
          : 'bg-panel hover:bg-page data-menu:bg-page dark:hover:bg-hover dark:data-menu:bg-hover',
      )}
    >
      <div role="gridcell" className="relative flex shrink-0 items-start gap-2">
        <span
          data-unread={isUnread || undefined}
          className={cx(
            'size-2 rounded-full',
            isCompact ? 'mt-4' : 'mt-3',
            isUnread && 'bg-accent forced-colors:bg-[CanvasText]',
          )}
          aria-hidden
        />
        {!isCompact && (
          <Person
            address={showRecipients ? row.to[0] : row.from[0]}
            className={cx(
              'lg:group-hover:invisible group-data-selecting/grid:invisible',
              isSelected && 'invisible',
            )}
          />
        )}
        <label
          className={cx(
            'flex items-center justify-center',
            isCompact ? 'h-full w-6' : 'absolute -top-1 -right-1.5 size-11',
          )}
        >
          <input
            type="checkbox"
            aria-label="Select message"
            tabIndex={-1}
            checked={isSelected}
            onChange={(event) =>
              on.select(uid, (event.nativeEvent as globalThis.MouseEvent).shiftKey ? 'range' : 'toggle')
            }
            className={cx(
              'accent-accent',
              !isCompact && 'size-[18px]',
              isCompact && 'size-4',
              !isSelected &&
                !isCompact &&
                'opacity-0 group-hover:opacity-100 focus-visible:opacity-100 group-data-selecting/grid:opacity-100',
            )}
          />
        </label>
      </div>
      <div
        role="gridcell"
        className={cx('min-w-0 flex-1', isCompact ? '@container flex items-center' : 'leading-[19px]')}
      >
        {isCompact ? <CompactLine {...lines} /> : <ComfortableLines {...lines} />}
        {isUnread && <span className="sr-only">Unread</span>}
      </div>
    </div>
  )
})

/** A row whose message is still on its way. */
export function SkeletonRow({ position, density }: { position: number; density: Density }) {
  const rowHeight = rowHeights[density]
  return (
    <div
      role="row"
      aria-rowindex={position + 1}
      style={{ height: rowHeight, transform: `translateY(${position * rowHeight}px)` }}
      className="absolute inset-x-0 top-0 border-line border-b border-l-3 border-l-transparent bg-panel py-2.5 pr-3.5 pl-2.5"
    >
      <div role="gridcell" className="flex gap-3">
        <span className="sr-only">Loading</span>
        {density === 'comfortable' && <div className="skeleton ml-4 size-[34px] !rounded-full" />}
        <div className={cx('flex flex-1 flex-col gap-2.5 pt-1', density === 'compact' && 'ml-12')}>
          {density === 'comfortable' && <div className="skeleton h-3 w-2/5" />}
          {density === 'comfortable' && <div className="skeleton h-3 w-3/5" />}
          <div className="skeleton h-3 w-4/5" />
        </div>
      </div>
    </div>
  )
}
