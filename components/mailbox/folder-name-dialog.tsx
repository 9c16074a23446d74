'use client'

import { Dialog } from '@base-ui/react/dialog'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { lastPart, longestName, nameProblem } from '@/lib/mail/mailbox-path'

interface Props {
  title: string
  /** The word on the button that does it. */
  action: string
  /** The folder that gets the name; without it a new one does. */
  renamed?: Mailbox
  /** What a new folder is to be inside. */
  parent?: Mailbox | null
  delimiter: string | null
  /** Rejects with words for people. */
  onSubmit: (name: string) => Promise<void>
  /** @param done the folder has the name now */
  onClose: (done: boolean) => void
}

/** Asks for a folder's name, and stays open until the server has taken it. */
export function FolderNameDialog({ title, action, renamed, parent, delimiter, onSubmit, onClose }: Props) {
  const [name, setName] = useState(renamed ? lastPart(renamed) : '')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const problemId = useId()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    if (renamed && name === lastPart(renamed)) return onClose(false)
    const wrong = nameProblem(name, delimiter)
    if (wrong) return refuse(wrong)
    setIsBusy(true)
    try {
      await onSubmit(name)
      onClose(true)
    } catch (error) {
      refuse((error as Error).message)
      setIsBusy(false)
    }
  }

  function refuse(why: string) {
    setProblem(why)
    field.current?.focus()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && !isBusy && onClose(false)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={field} finalFocus={false} className={popupLook}>
          <Dialog.Title className="text-base font-semibold">{title}</Dialog.Title>
          {parent && (
            <Dialog.Description className="mt-1 truncate text-muted">
              Inside {mailboxPathLabel(parent)}
            </Dialog.Description>
          )}
          <form onSubmit={(event) => void submit(event)} className="mt-3">
            <label className="block">
              <span className="text-[13px] font-medium">Name</span>
              <input
                ref={field}
                type="text"
                autoComplete="off"
                spellCheck={false}
                maxLength={longestName + 1}
                dir="auto"
                value={name}
                aria-invalid={problem !== null}
                aria-describedby={problemId}
                onFocus={(event) => !problem && event.target.select()}
                onChange={(event) => {
                  setName(event.target.value)
                  setProblem(null)
                }}
                className="mt-1 min-h-11 w-full rounded-control border border-control bg-panel px-3 text-base aria-invalid:border-red lg:min-h-10 lg:text-sm"
              />
            </label>
            <p id={problemId} role="alert" className="mt-2 min-h-5 text-[13px] text-red">
              {problem}
            </p>
            <div className="mt-2 flex flex-wrap justify-end gap-2">
              <Button onClick={() => onClose(false)}>Cancel</Button>
              <Button type="submit" look="primary" aria-disabled={isBusy}>
                {action}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
