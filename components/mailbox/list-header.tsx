import { Menu, RotateCw } from 'lucide-react'
import { type RefCallback, useCallback } from 'react'
import { useDrawer } from '@/components/shell/drawer-context'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import type { ListView } from '@/lib/mail/list-view'
import { ViewButton } from './view-button'

interface Props {
  title: string
  total: number | null
  selectedCount: number
  allSelected: boolean
  isRefreshing: boolean
  onSelectAll: (all: boolean) => void
  onRefresh: () => void
  view: ListView
  onView: (view: ListView) => void
  onThreaded: (isThreaded: boolean) => void
}

/** Above the list: what folder it is, how many messages, and checking all of them. */
export function ListHeader(props: Props) {
  const { title, total, selectedCount, allSelected, isRefreshing } = props
  const drawer = useDrawer()
  const partly = selectedCount > 0 && !allSelected
  const setPartly: RefCallback<HTMLInputElement> = useCallback(
    (input) => {
      if (input) input.indeterminate = partly
    },
    [partly],
  )
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-line border-b pr-1.5 pl-2 max-[22.5rem]:gap-1 lg:pl-3.5">
      <IconButton icon={Menu} label="Folders" onClick={drawer.open} className="lg:hidden" />
      <label className="-mr-2 flex size-11 shrink-0 items-center justify-center lg:mr-0 lg:size-6">
        <input
          ref={setPartly}
          type="checkbox"
          aria-label="Select all"
          disabled={!total}
          checked={allSelected && selectedCount > 0}
          onChange={(event) => props.onSelectAll(event.target.checked)}
          className="size-4 accent-accent"
        />
      </label>
      <h1 className="min-w-0 truncate text-base font-bold" dir="auto">
        {title}
      </h1>
      <span className="min-w-0 flex-1 truncate text-[13px] text-muted tabular-nums">
        {selectedCount > 0 ? (
          <>
            {selectedCount.toLocaleString('en')}
            {!props.view.isThreaded && (
              <span className="max-sm:hidden"> of {(total ?? 0).toLocaleString('en')}</span>
            )}
            <span className="max-[22.5rem]:sr-only"> selected</span>
          </>
        ) : (
          total !== null && (
            <>
              {total.toLocaleString('en')}
              <span className="max-sm:sr-only">
                {' '}
                {props.view.isThreaded ? 'conversation' : 'message'}
                {total === 1 ? '' : 's'}
              </span>
            </>
          )
        )}
      </span>
      {/* Without a reading pane, what can be done with them stands here. */}
      {selectedCount > 0 && <span className="hidden w-88 shrink-0 lg:pane-off:block" />}
      {!props.view.query && (
        <ViewButton view={props.view} onChange={props.onView} onThreaded={props.onThreaded} />
      )}
      <IconButton
        icon={RotateCw}
        label="Refresh"
        onClick={props.onRefresh}
        className={cx(isRefreshing && 'motion-safe:[&_svg]:animate-spin')}
      />
      <span className="lg:hidden">{drawer.account}</span>
    </header>
  )
}
