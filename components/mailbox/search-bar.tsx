import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bookmark } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { ProgressTrack } from '@/components/ui/progress-track'
import { useNotifications } from '@/lib/client/notifications'
import { savedSearchesQuery, useChangeSavedSearch } from '@/lib/client/saved-searches'
import { searchKey } from '@/lib/client/search-list'
import { mailboxName } from '@/lib/mail/mailbox'
import type { MessageList } from '@/lib/mail/message-list'
import { isSameSearch, type SavedSearch, savedSearch } from '@/lib/mail/saved-search'
import { inAllFolders, isEverywhere, isSpread, withoutPlaces } from '@/lib/mail/search-places'
import { placeName } from './place-name'
import type { MailboxState } from './use-mailbox'

interface Props {
  state: MailboxState
  onSearch: (query: string) => void
}

const figure = (count: number) => count.toLocaleString('en')

/** Where a search looks, how far it has got, and its end. */
export default function SearchBar({ state, onSearch }: Props) {
  const client = useQueryClient()
  const { list, isFetching, mailbox, view } = state
  const { reading, failure, total = 0 } = list ?? {}
  const found = list ? `${figure(total)} found` : ''
  const rest = reading
    ? `Of the texts, the newest ${figure(reading.done)} of ${figure(reading.total)} were read.`
    : cutWords(state, list?.cut)
  return (
    <div className="shrink-0 border-line border-b py-1 pr-1.5 pl-4 text-[13px] text-muted lg:pl-3.5">
      <div className="flex items-center justify-between">
        <Scope state={state} onSearch={onSearch} />
        <KeepButton search={savedSearch(mailbox, view.query)} />
      </div>
      <div className="flex min-h-11 items-center gap-2 lg:min-h-8">
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
    </div>
  )
}

/** Keeps the search in the sidebar, or takes it out. */
function KeepButton({ search }: { search: SavedSearch }) {
  const { data: searches = [] } = useQuery(savedSearchesQuery())
  const change = useChangeSavedSearch()
  const { notifyFailure } = useNotifications()
  const isSaved = searches.some((each) => isSameSearch(each, search))
  return (
    <IconButton
      icon={Bookmark}
      label="Save this search"
      aria-pressed={isSaved}
      filled={isSaved}
      className={cx('lg:size-8', isSaved && 'text-accent')}
      onClick={() =>
        change.mutate({ ...search, isSaved: !isSaved }, { onError: (error) => notifyFailure(error.message) })
      }
    />
  )
}

/** Of which folders not everything that was found is listed. */
function cutWords({ mailboxes }: MailboxState, cut: MessageList['cut'] = {}): string {
  const [[path, most] = [], ...others] = Object.entries(cut)
  if (path === undefined || most === undefined) return ''
  const where = others.length > 0 ? 'some folders' : placeName(mailboxes, path)
  return `Of ${where}, the newest ${figure(most)} are listed: search there alone for more.`
}

/** The choice between one folder and all of them. */
function Scope({ state: { mailboxes, home, view }, onSearch }: Props) {
  const here = mailboxes.find(({ path }) => path === home)
  const words = withoutPlaces(view.query)
  const choices = [
    { key: 'here', name: here ? mailboxName(here) : home, isChosen: !isSpread(view.query), query: words },
    { key: 'all', name: 'All folders', isChosen: isEverywhere(view.query), query: inAllFolders(words) },
  ]
  return (
    <fieldset className="flex gap-1" aria-label="Where to search">
      {choices.map(({ key, name, isChosen, query }) => (
        <button
          key={key}
          type="button"
          aria-pressed={isChosen}
          disabled={!query}
          onClick={() => !isChosen && onSearch(query)}
          className={cx(
            'min-h-11 max-w-40 truncate rounded-control px-3 font-semibold lg:min-h-7',
            isChosen ? 'bg-here text-accent dark:text-fg' : 'hover:bg-hover disabled:opacity-50',
          )}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
