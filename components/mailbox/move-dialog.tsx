'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { cx } from '@/components/ui/cx'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import type { DialogProps } from './dialog-props'
import { FolderPicker } from './folder-picker'

/** The dialog "Move to" for messages. */
export default function MoveDialog({ set, mailboxes, actions, onClose }: DialogProps) {
  const field = useRef<HTMLInputElement>(null)
  const trees = mailboxTrees(mailboxes)
  const targets = [...trees.special, ...trees.other]
    .map(({ mailbox }) => mailbox)
    .filter((mailbox) => mailbox.selectable && mailbox.path !== set.mailbox)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={field} className={cx(popupLook, 'flex flex-col')}>
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">Move to</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <FolderPicker
            choices={targets}
            field={field}
            onChoose={(mailbox) => {
              onClose()
              if (mailbox) actions.moveTo(set, mailbox)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
