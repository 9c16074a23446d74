'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { cx } from '@/components/ui/cx'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import { canMove } from './folder-drag'
import { FolderPicker } from './folder-picker'

interface Props {
  mailbox: Mailbox
  mailboxes: Mailbox[]
  onMove: (target: Mailbox | null) => void
  onClose: () => void
}

/** The dialog "Move folder": what it goes into, or the top level. */
export function FolderMoveDialog({ mailbox, mailboxes, onMove, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const trees = mailboxTrees(mailboxes)
  const targets = [null, ...[...trees.special, ...trees.other].map((item) => item.mailbox)].filter((target) =>
    canMove(mailbox, target),
  )
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={field} finalFocus={false} className={cx(popupLook, 'flex flex-col')}>
          <div className="flex items-center justify-between gap-2">
            <Dialog.Title className="text-base font-semibold">Move folder</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <Dialog.Description className="truncate text-muted">
            Choose the folder that “{mailboxName(mailbox)}” goes into.
          </Dialog.Description>
          <FolderPicker choices={targets} topLabel="Top level" field={field} onChoose={onMove} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
