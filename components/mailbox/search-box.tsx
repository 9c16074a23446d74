import { Search, X } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useShortcuts } from '@/lib/client/use-shortcuts'
import { longestSearch } from '@/lib/mail/search-query'

interface Props {
  /** What is searched for; empty for nothing. */
  query: string
  /** Empty: the search is over. */
  onSearch: (query: string) => void
}

/** The box "Search mail". */
export function SearchBox({ query, onSearch }: Props) {
  const [text, setText] = useState(query)
  const [known, setKnown] = useState(query)
  const input = useRef<HTMLInputElement>(null)
  // Back and Forward change it too.
  if (known !== query) {
    setKnown(query)
    setText(query)
  }
  useShortcuts({ '/': () => input.current?.select() })

  function submit(event: FormEvent) {
    event.preventDefault()
    onSearch(text.trim())
  }

  function clear() {
    setText('')
    if (query) onSearch('')
  }

  return (
    <search className="shrink-0 border-line border-b p-1.5">
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
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !text) return
            event.preventDefault()
            clear()
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
            }}
            className="flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover lg:size-9"
          >
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </form>
    </search>
  )
}
