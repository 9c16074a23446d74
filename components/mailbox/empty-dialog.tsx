'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { ProgressBar } from '@/components/ui/progress-bar'
import { emptyingQuery } from '@/lib/client/emptying'
import { emptiedSize, gainText, lossText } from '@/lib/mail/emptying'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { holdsFolders } from '@/lib/mail/mailbox-tree'
import { useEmptying } from './use-emptying'

interface Props {
  folder: Mailbox
  mailboxes: Mailbox[]
  /** Called when messages up to a UID are gone. */
  onEmptied: (last: number) => void
  onClose: () => void
}

/** The dialog "Empty Trash" or "Empty Junk": what it frees, then how far it has got. */
export default function EmptyDialog({ folder, mailboxes, onEmptied, onClose }: Props) {
  const name = mailboxName(folder)
  const { data, error } = useQuery(emptyingQuery(folder))
  const cancel = useRef<HTMLButtonElement>(null)
  const { step, isUnderWay, empty, stop } = useEmptying(name, { onEmptied, onClose })
  const hasFolders = holdsFolders(mailboxes, folder)
  const close = () => (isUnderWay ? stop() : onClose())
  const folders = data?.emptied.folders.length ?? 0
  const total = data ? emptiedSize(data.emptied) : { messages: 0, size: 0 }

  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && close()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup className={popupLook} initialFocus={cancel}>
          <AlertDialog.Title className="text-base font-semibold">Empty {name}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="mt-2 flex flex-col gap-2 text-muted">
            {error && (
              <p>
                What is in {name} could not be found out. {error.message}
              </p>
            )}
            {!data && !error && <p>Finding out what is in {name}…</p>}
            {data && (
              <>
                <p className="font-semibold text-fg">{gainText(total, data.quota)}</p>
                <p>{lossText(name, total.messages, folders)} This cannot be undone.</p>
                {hasFolders && folders === 0 && <p>The folders in {name} stay, with what is in them.</p>}
              </>
            )}
          </AlertDialog.Description>
          {step && step.left > 0 && (
            <ProgressBar label={`Emptying ${name}`} value={step.deleted} max={step.deleted + step.left} />
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button ref={cancel} onClick={close}>
              Cancel
            </Button>
            <Button
              look="danger"
              disabled={!data || total.messages + folders === 0 || isUnderWay}
              onClick={() => data && void empty(data.emptied)}
            >
              Empty
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
