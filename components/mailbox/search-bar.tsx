import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { ProgressTrack } from '@/components/ui/progress-track'
import { searchKey } from '@/lib/client/search-list'
import type { MailboxState } from './use-mailbox'

const figure = (count: number) => count.toLocaleString('en')

/** Says how far a search has got, and ends it. */
export default function SearchBar({ state }: { state: MailboxState }) {
  const client = useQueryClient()
  const { list, isFetching, mailbox, view } = state
  const { reading, failure, total = 0 } = list ?? {}
  const found = list ? `${figure(total)} found` : ''
  const rest = reading
    ? `Of the texts, the newest ${figure(reading.done)} of ${figure(reading.total)} were read.`
    : ''
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b py-1 pr-1.5 pl-4 text-[13px] text-muted lg:min-h-9 lg:pl-3.5">
      <p role="status" className="min-w-0 flex-1">
        {isFetching
          ? ['Searching …', found].filter(Boolean).join(' ')
          : `${found}. ${failure ?? rest}`.trim()}
      </p>
      {isFetching && reading && (
        <ProgressTrack
          label="Reading texts"
          value={reading.done}
          max={reading.total}
          className="h-1.5 w-20"
        />
      )}
      {isFetching ? (
        <Button
          className="px-3! text-[13px] lg:min-h-7!"
          onClick={() => void client.cancelQueries({ queryKey: searchKey(mailbox, view.query) })}
        >
          Stop
        </Button>
      ) : (
        (reading || failure) && (
          <Button className="px-3! text-[13px] lg:min-h-7!" onClick={() => void state.refetch()}>
            Search again
          </Button>
        )
      )}
    </div>
  )
}
