import { useQueryClient } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { mailboxesQuery } from '@/lib/client/queries'
import { knownRows, type MessageList } from '@/lib/mail/message-list'
import { type Suggestion, suggestionsFor } from '@/lib/mail/search-suggestions'
import { placeName } from './place-name'

interface Props {
  text: string
  /** @param text with the suggestion in it; `isDone` where it can be searched for as it is */
  onChoose: (text: string, isDone: boolean) => void
  /** The keyboard goes back to the box. */
  onLeave: () => void
}

/** What may be meant: operators, and people whose mail is in the lists that are known. */
export default function SearchSuggestions({ text, onChoose, onLeave }: Props) {
  const client = useQueryClient()
  const lists = ['messages', 'found'].flatMap((kind) =>
    client.getQueriesData<MessageList>({ queryKey: [kind] }),
  )
  const people = lists.flatMap(([, list]) => (list ? knownRows(list).flatMap(({ from }) => from) : []))
  const mailboxes = client.getQueryData(mailboxesQuery().queryKey) ?? []
  const folders = mailboxes
    .filter(({ selectable }) => selectable)
    .map(({ path }) => placeName(mailboxes, path))
  const suggestions = suggestionsFor(text, people, folders)
  if (suggestions.length === 0) return null

  function onKeyDown(event: KeyboardEvent) {
    const all = Array.from(event.currentTarget.querySelectorAll('button'))
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0) onLeave()
    else all[Math.min(next, all.length - 1)]?.focus()
  }

  return (
    <ul
      aria-label="Suggestions"
      onKeyDown={onKeyDown}
      className="absolute inset-x-1.5 top-full z-30 max-h-80 overflow-y-auto rounded-card border border-line bg-panel p-1.5 shadow-float"
    >
      {suggestions.map((suggestion) => (
        <li key={suggestion.text}>
          <Choice suggestion={suggestion} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}

function Choice({ suggestion, onChoose }: { suggestion: Suggestion } & Pick<Props, 'onChoose'>) {
  const { shown, hint, text, isDone } = suggestion
  return (
    <button
      type="button"
      onClick={() => onChoose(text, isDone)}
      className="flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-left hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2 lg:min-h-8"
    >
      <span dir="auto" className="shrink-0 font-semibold">
        {shown}
      </span>
      <span dir="auto" className="min-w-0 truncate text-[13px] text-muted">
        {hint}
      </span>
    </button>
  )
}
