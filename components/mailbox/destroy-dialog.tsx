import ConfirmDialog from '@/components/ui/confirm-dialog'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { DialogProps } from './dialog-props'

function which({ uids }: MessageSet): string {
  return uids.length === 1 ? 'This message' : `These ${uids.length.toLocaleString('en')} messages`
}

/** @param reason why it is asked, where the person has not asked for it; nothing has been changed then */
function Destroy({ set, actions, onClose, reason }: DialogProps & { reason?: string }) {
  const outcome = `${which(set)} will be gone from the server. This cannot be undone.`
  return (
    <ConfirmDialog
      title="Delete for good"
      text={reason ? `${reason} ${outcome}` : outcome}
      action="Delete for good"
      onConfirm={() => actions.destroy(set)}
      onClose={onClose}
    />
  )
}

/** The dialog "Delete for good". */
export function DestroyDialog(props: DialogProps) {
  return <Destroy {...props} />
}

/** The same after a deletion that needed room in a full mailbox. */
export function DestroyWhenFullDialog(props: DialogProps) {
  const them = props.set.uids.length === 1 ? 'it' : 'them'
  return (
    <Destroy
      {...props}
      reason={`Your mailbox is full: there is no room to move ${them} to Trash. Nothing was changed. You can delete ${them} for good instead.`}
    />
  )
}
