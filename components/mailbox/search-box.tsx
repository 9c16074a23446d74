import { Search, X } from 'lucide-react'
import { type FocusEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import { useShortcuts } from '@/lib/client/use-shortcuts'
import { longestSearch } from '@/lib/mail/search-query'

/** Loaded when somebody is about to search. */
const SearchSuggestions = lazyPart(() => import('./search-suggestions'))

interface Props {
  /** What is searched for; empty for nothing. */
  query: string
  /** Empty: the search is over. */
  onSearch: (query: string) => void
  /** Somebody is about to search. */
  onNear: () => void
}

/** The box "Search mail". */
export function SearchBox({ query, onSearch, onNear }: Props) {
  const [text, setText] = useState(query)
  const [known, setKnown] = useState(query)
  const [asked, setAsked] = useState<string | null>(null)
  const [isOffering, setIsOffering] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // Back and Forward change it too. What was asked for here may come while the next words are typed.
  if (known !== query) {
    setKnown(query)
    setAsked(null)
    if (query !== asked) setText(query)
  }
  useShortcuts({ '/': () => input.current?.select() })

  function ask(words: string) {
    setText(words)
    setAsked(words.trim())
    onSearch(words.trim())
  }

  function search(words: string) {
    setIsOffering(false)
    ask(words)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    search(text)
  }

  function clear() {
    if (query) ask('')
    else setText('')
  }

  function choose(words: string, isDone: boolean) {
    input.current?.focus()
    if (isDone) search(words)
    else setText(words)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' && isOffering) setIsOffering(false)
    else if (event.key === 'Escape' && event.target === input.current && text) clear()
    else if (event.key === 'ArrowDown' && event.target === input.current) {
      event.currentTarget.querySelector<HTMLElement>('ul button')?.focus()
    } else return
    event.preventDefault()
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOffering(false)
  }

  return (
    <search onKeyDown={onKeyDown} onBlur={onBlur} className="relative shrink-0 border-line border-b p-1.5">
      <form
        onSubmit={submit}
        className="flex items-center gap-2 rounded-control bg-sidebar pl-2.5 outline-accent has-[input:focus-visible]:outline-2 dark:bg-hover"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
        <input
          ref={input}
          type="search"
          aria-label="Search mail"
          placeholder="Search mail"
          title="Search mail (/)"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={longestSearch}
          value={text}
          onFocus={() => {
            setIsOffering(true)
            onNear()
          }}
          onChange={(event) => {
            setText(event.target.value)
            setIsOffering(true)
          }}
          className="min-h-11 min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted lg:min-h-9 [&::-webkit-search-cancel-button]:hidden"
        />
        {text && (
          <button
            type="button"
            aria-label="Clear the search"
            onClick={() => {
              clear()
              input.current?.focus()
              // Whoever clears wants to see the list.
              setIsOffering(false)
            }}
            className="flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover lg:size-9"
          >
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </form>
      {isOffering && (
        <SearchSuggestions text={text} onChoose={choose} onLeave={() => input.current?.focus()} />
      )}
    </search>
  )
}
