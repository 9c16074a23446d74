import { useQuery } from '@tanstack/react-query'
import { Search, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { cx } from '@/components/ui/cx'
import { isModifiedClick } from '@/lib/client/navigate'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxPath } from '@/lib/client/paths'
import { savedSearchesQuery, useChangeSavedSearch } from '@/lib/client/saved-searches'
import { arrival } from '@/lib/mail/list-view'
import type { Mailbox } from '@/lib/mail/mailbox'
import { isSameSearch, type SavedSearch } from '@/lib/mail/saved-search'
import { placeName } from './place-name'

interface Props {
  mailboxes: Mailbox[]
  /** The search that is looked at, if any. */
  current: SavedSearch | null
  onOpen: (path: string) => void
}

/** The searches that are kept, in the sidebar; nothing where there are none. */
export function SavedSearches({ mailboxes, current, onOpen }: Props) {
  const { data: searches = [] } = useQuery(savedSearchesQuery())
  const change = useChangeSavedSearch()
  const { notify, notifyFailure } = useNotifications()
  if (searches.length === 0) return null

  function keep(search: SavedSearch, isSaved: boolean, done?: () => void) {
    change.mutate(
      { ...search, isSaved },
      { onError: (error) => notifyFailure(error.message), onSuccess: done },
    )
  }

  return (
    <section aria-labelledby="saved-searches" className="mt-2">
      <h2
        id="saved-searches"
        className="flex min-h-8 items-center pl-2.5 text-[11px] font-semibold tracking-wider text-muted uppercase"
      >
        Searches
      </h2>
      <ul>
        {searches.map((search) => (
          <Line
            key={`${search.mailbox} ${search.query}`}
            search={search}
            place={search.mailbox && placeName(mailboxes, search.mailbox)}
            isCurrent={current !== null && isSameSearch(current, search)}
            onOpen={onOpen}
            onRemove={() =>
              keep(search, false, () => notify('Removed the saved search', () => keep(search, true)))
            }
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  search: SavedSearch
  /** The folder that it looks into; empty where it says that itself. */
  place: string
  isCurrent: boolean
  onOpen: (path: string) => void
  onRemove: () => void
}

function Line({ search: { mailbox, query }, place, isCurrent, onOpen, onRemove }: LineProps) {
  const path = mailboxPath(mailbox || 'INBOX', { ...arrival, query })

  function onClick(event: MouseEvent) {
    if (isModifiedClick(event)) return
    event.preventDefault()
    onOpen(path)
  }

  return (
    <li className="group relative">
      <a
        href={path}
        aria-current={isCurrent ? 'page' : undefined}
        title={place ? `${query} · ${place}` : query}
        onClick={onClick}
        className={cx(
          'flex h-11 items-center gap-2.5 rounded-control pr-9 pl-2.5 lg:h-8',
          isCurrent ? 'bg-here font-semibold text-accent dark:text-fg' : 'hover:bg-hover',
        )}
      >
        <Search size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
        <span dir="auto" className="min-w-0 truncate">
          {query}
        </span>
        {place && (
          <span dir="auto" className="max-w-20 shrink-0 truncate text-xs text-muted">
            {place}
          </span>
        )}
      </a>
      <button
        type="button"
        aria-label={`Remove the search “${query}”`}
        title="Remove"
        onClick={onRemove}
        className="absolute top-0 right-0.5 flex h-11 w-11 items-center justify-center rounded-control text-muted hover:text-fg focus-visible:opacity-100 lg:h-8 lg:w-8 pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100 pointer-fine:focus-visible:opacity-100"
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  )
}
