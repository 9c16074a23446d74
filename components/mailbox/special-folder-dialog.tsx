'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { mailboxesQuery } from '@/lib/client/queries'
import { useSpecialFolder } from '@/lib/client/special-uses'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { nameOfUse } from '@/lib/mail/special-use'
import { likelyMailboxes } from '@/lib/mail/special-use-names'
import { FolderChoice } from './folder-choice'
import type { SpecialFolderQuestion } from './special-folder-state'

interface Props {
  question: SpecialFolderQuestion
  onClose: () => void
}

/** What is chosen: a folder that is there, another one of the list, or one to be made. */
type Choice = { kind: 'folder'; path: string } | { kind: 'other' } | { kind: 'new' }

/** The dialog "Which folder is Trash?": asks before anything is written, and changes nothing at Cancel. */
export default function SpecialFolderDialog({ question, onClose }: Props) {
  const { use, then } = question
  const name = nameOfUse(use)
  const { data: mailboxes = [] } = useQuery(mailboxesQuery())
  const proposed = likelyMailboxes(mailboxes, use)
  const others = mailboxes.filter(
    (mailbox) => mailbox.selectable && !mailbox.specialUse && !proposed.includes(mailbox),
  )
  const canMake = !mailboxes.some(({ path }) => path.toLowerCase() === name.toLowerCase())
  const first = proposed[0]
  const [choice, setChoice] = useState<Choice | null>(
    first ? { kind: 'folder', path: first.path } : canMake ? { kind: 'new' } : null,
  )
  const [other, setOther] = useState('')
  const { choose, isPending, error } = useSpecialFolder()
  const group = useId()
  const checked = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!choice || (choice.kind === 'other' && !other) || isPending) return
    const path = choice.kind === 'folder' ? choice.path : choice.kind === 'other' ? other : null
    const folder = await choose(use, path)
    if (!folder) return
    onClose()
    then(folder)
  }

  const action =
    choice?.kind === 'new'
      ? `Create “${name}”`
      : `Use ${shortName(mailboxes, choice, other) ?? 'this folder'}`
  return (
    <Dialog.Root open onOpenChange={(open) => !open && !isPending && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={checked} className={popupLook}>
          <form onSubmit={(event) => void submit(event)}>
            <Dialog.Title className="text-base font-semibold">Which folder is {name}?</Dialog.Title>
            <Dialog.Description className="mt-2 text-muted">
              No folder is known to be {name}. Nothing has been changed yet; your answer is kept and can be
              changed in Settings.
            </Dialog.Description>
            <fieldset className="mt-4 flex flex-col gap-1">
              <legend className="sr-only">{name}</legend>
              {proposed.map((mailbox) => (
                <FolderChoice
                  key={mailbox.path}
                  ref={choice?.kind === 'folder' && choice.path === mailbox.path ? checked : undefined}
                  group={group}
                  label={mailboxPathLabel(mailbox)}
                  hint={mailbox === first ? 'Looks like it by its name' : undefined}
                  checked={choice?.kind === 'folder' && choice.path === mailbox.path}
                  onChoose={() => setChoice({ kind: 'folder', path: mailbox.path })}
                />
              ))}
              {canMake && (
                <FolderChoice
                  ref={choice?.kind === 'new' ? checked : undefined}
                  group={group}
                  label={`A new folder “${name}”`}
                  checked={choice?.kind === 'new'}
                  onChoose={() => setChoice({ kind: 'new' })}
                />
              )}
              {others.length > 0 && (
                <FolderChoice
                  group={group}
                  label="Another folder"
                  checked={choice?.kind === 'other'}
                  onChoose={() => setChoice({ kind: 'other' })}
                >
                  <select
                    aria-label="Folder"
                    value={other}
                    onChange={(event) => {
                      setOther(event.target.value)
                      setChoice({ kind: 'other' })
                    }}
                    className="mt-2 min-h-11 w-full rounded-control border border-control bg-panel px-2.5 lg:min-h-9"
                  >
                    <option value="">Choose a folder</option>
                    {others.map((mailbox) => (
                      <option key={mailbox.path} value={mailbox.path}>
                        {mailboxPathLabel(mailbox)}
                      </option>
                    ))}
                  </select>
                </FolderChoice>
              )}
            </fieldset>
            {error && (
              <p role="alert" className="mt-3 rounded-card border border-red-line bg-red-soft p-3">
                {error}
              </p>
            )}
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Button onClick={onClose} disabled={isPending}>
                Cancel
              </Button>
              <Button
                type="submit"
                look="primary"
                disabled={!choice || (choice.kind === 'other' && !other) || isPending}
              >
                <span className="max-w-56 truncate">{action}</span>
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What the button names: the folder that would be used. */
function shortName(mailboxes: Mailbox[], choice: Choice | null, other: string): string | null {
  const path = choice?.kind === 'folder' ? choice.path : other
  const mailbox = choice && mailboxes.find((each) => each.path === path)
  return mailbox ? `“${mailboxPathLabel(mailbox)}”` : null
}
