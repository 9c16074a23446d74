import ConfirmDialog from '@/components/ui/confirm-dialog'
import type { DialogProps } from './dialog-props'

/** The dialog "Delete for good". */
export default function DestroyDialog({ set, actions, onClose }: DialogProps) {
  const which = set.uids.length === 1 ? 'This message' : `These ${set.uids.length} messages`
  return (
    <ConfirmDialog
      title="Delete for good"
      text={`${which} will be gone from the server. This cannot be undone.`}
      action="Delete for good"
      onConfirm={() => actions.destroy(set)}
      onClose={onClose}
    />
  )
}
