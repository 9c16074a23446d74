'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Button } from './button'
import { backdropLook, popupLook } from './dialog-frame'

interface Props {
  title: string
  text: string
  /** The word on the button that does it. */
  action: string
  /** Red, where it destroys something. */
  look?: 'danger' | 'primary'
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what cannot be undone, or what others learn of. The safe answer has the focus. */
export default function ConfirmDialog({ title, text, action, look = 'danger', onConfirm, onClose }: Props) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup className={popupLook}>
          <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted">{text}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button
              look={look}
              onClick={() => {
                onClose()
                onConfirm()
              }}
            >
              {action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
