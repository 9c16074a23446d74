'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { ProgressBar } from '@/components/ui/progress-bar'
import { emptyingQuery } from '@/lib/client/emptying'
import { gainText } from '@/lib/mail/emptying'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
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
  const { data, error } = useQuery(emptyingQuery(folder.path))
  const cancel = useRef<HTMLButtonElement>(null)
  const { step, isUnderWay, empty, stop } = useEmptying(name, { onEmptied, onClose })
  const hasFolders = mailboxes.some(({ path }) => path.startsWith(`${folder.path}${folder.delimiter}`))
  const close = () => (isUnderWay ? stop() : onClose())
  const total = data?.emptying.messages ?? 0

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
                <p className="font-semibold text-fg">{gainText(data.emptying, data.quota)}</p>
                <p>
                  {total === 1 ? 'The one message' : `All ${messageCount(total)}`} in {name} will be gone from
                  the server. This cannot be undone.
                </p>
                {hasFolders && <p>The folders in {name} stay, with what is in them.</p>}
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
              disabled={!data || total === 0 || isUnderWay}
              onClick={() => data && void empty(data.emptying)}
            >
              Empty
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
