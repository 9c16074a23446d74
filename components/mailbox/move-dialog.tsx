'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import type { DialogProps } from './dialog-props'
import { FolderIcon } from './folder-icon'

/** Case and accents do not matter: "ete" finds "2026 été". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}

/** The dialog "Move to": a folder is found by typing a part of its path. */
export default function MoveDialog({ set, mailboxes, actions, onClose }: DialogProps) {
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(-1)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const trees = mailboxTrees(mailboxes)
  const found = [...trees.special, ...trees.other]
    .map(({ mailbox }) => mailbox)
    .filter(
      (mailbox) =>
        mailbox.selectable &&
        mailbox.path !== set.mailbox &&
        plain(mailboxPathLabel(mailbox)).includes(plain(filter.trim())),
    )
  // Until something is typed or an arrow pressed, Enter chooses nothing: v and Enter would be a move by mistake.
  const index = Math.min(active, found.length - 1)

  function choose(mailbox: Mailbox | undefined) {
    if (!mailbox) return
    onClose()
    actions.moveTo(set, mailbox)
  }

  function step(to: number) {
    const next = (to + found.length) % Math.max(1, found.length)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(index + 1),
      ArrowUp: () => step(index < 0 ? -1 : index - 1),
      Enter: () => choose(found[index]),
    }
    const action = event.nativeEvent.isComposing ? undefined : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={field} className={cx(popupLook, 'flex flex-col')}>
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">Move to</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="Folder"
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={found[index] ? `${listId}-${index}` : undefined}
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
          <div id={listId} role="listbox" aria-label="Folders" className="mt-2 max-h-80 overflow-y-auto">
            {found.map((mailbox, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the combobox
              <div
                key={mailbox.path}
                id={`${listId}-${at}`}
                role="option"
                aria-label={mailboxPathLabel(mailbox)}
                aria-selected={at === index}
                onClick={() => choose(mailbox)}
                onPointerMove={() => setActive(at)}
                className={cx(
                  'flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2.5 lg:min-h-9',
                  at === index && 'bg-hover',
                )}
              >
                <FolderIcon use={mailbox.specialUse} />
                <span className="truncate whitespace-pre">{mailboxPathLabel(mailbox)}</span>
              </div>
            ))}
          </div>
          {found.length === 0 && <p className="px-2.5 py-3 text-muted">No folder is named like that.</p>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
