import { FolderPlus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { FolderIcon } from './folder-icon'

interface Props {
  /** What can be chosen, in the order that it is offered in; null is the top level. */
  choices: (Mailbox | null)[]
  /** What the top level is called. */
  topLabel?: string
  /** How many of the first choices are those used last; a line parts them from the others. */
  recent?: number
  field: RefObject<HTMLInputElement | null>
  onChoose: (mailbox: Mailbox | null) => void
  /** Makes a folder of the path that was typed; without it, none can be made. */
  onCreate?: (path: string) => void
}

/** Lines that are drawn at once: who has more folders types a part of the name. */
const mostShown = 200

/** Case and accents do not matter: "ete" finds "2026 été". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}

/** The combobox "Folder": a folder is found by typing a part of its path. */
export function FolderPicker({ choices, topLabel = '', recent = 0, field, onChoose, onCreate }: Props) {
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(-1)
  const listId = useId()
  const create = useRef<HTMLButtonElement>(null)
  const label = (mailbox: Mailbox | null) => (mailbox ? mailboxPathLabel(mailbox) : topLabel)
  const found = choices.filter((mailbox) => plain(label(mailbox)).includes(plain(filter.trim())))
  const shown = found.slice(0, mostShown)
  const typed = filter.trim()
  const isNew = onCreate && typed !== '' && !choices.some((mailbox) => label(mailbox) === typed)
  // Until something is typed or an arrow pressed, Enter chooses nothing: a key and Enter would be a move by mistake.
  const index = Math.min(active, shown.length - 1)

  function step(to: number) {
    const next = (to + shown.length) % Math.max(1, shown.length)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const choice = shown[index]
    const actions: Record<string, () => void> = {
      ArrowDown: () => (isNew && index === shown.length - 1 ? create.current?.focus() : step(index + 1)),
      ArrowUp: () => step(index < 0 ? -1 : index - 1),
      Enter: () => choice !== undefined && onChoose(choice),
    }
    const action = event.nativeEvent.isComposing ? undefined : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Folder"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={index < 0 ? undefined : `${listId}-${index}`}
        autoComplete="off"
        placeholder="Find a folder"
        value={filter}
        onChange={(event) => {
          setFilter(event.target.value)
          setActive(event.target.value.trim() ? 0 : -1)
        }}
        onKeyDown={onKeyDown}
        className="mt-3 min-h-11 w-full rounded-control border border-control bg-panel px-3 text-base lg:min-h-10 lg:text-sm"
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Folders"
        className="mt-2 max-h-[19.25rem] overflow-y-auto lg:max-h-[20.25rem]"
      >
        {shown.map((mailbox, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the combobox
          <div
            key={mailbox?.path ?? ''}
            id={`${listId}-${at}`}
            role="option"
            aria-label={label(mailbox)}
            aria-selected={at === index}
            onClick={() => onChoose(mailbox)}
            onPointerMove={() => setActive(at)}
            className={cx(
              'relative flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2.5 lg:min-h-9',
              at === index && 'bg-hover',
              !typed &&
                at === recent &&
                at > 0 &&
                'mt-2 before:absolute before:inset-x-0 before:-top-1 before:border-line before:border-t',
            )}
          >
            <FolderIcon use={mailbox?.specialUse ?? null} />
            <span className="truncate whitespace-pre">{label(mailbox)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="px-2.5 py-3 text-muted">No folder is named like that.</p>}
      {found.length > mostShown && (
        <p className="px-2.5 pt-2 text-[13px] text-muted">
          {(found.length - mostShown).toLocaleString('en')} more: type a part of the name.
        </p>
      )}
      {isNew && (
        <button
          ref={create}
          type="button"
          onClick={() => onCreate(typed)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp') return
            event.preventDefault()
            field.current?.focus()
          }}
          className="mt-1 flex min-h-11 w-full items-center gap-2.5 rounded-control px-2.5 hover:bg-hover lg:min-h-9"
        >
          <FolderPlus size={18} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
          <span className="truncate whitespace-pre">Create “{typed}”</span>
        </button>
      )}
    </>
  )
}
