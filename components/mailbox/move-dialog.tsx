import type { DialogProps } from './dialog-props'
import { TargetDialog } from './target-dialog'

/** The dialog "Move to" for messages. */
export default function MoveDialog({ set, mailboxes, actions, onClose }: DialogProps) {
  return (
    <TargetDialog
      title="Move to"
      mailboxes={mailboxes}
      source={set.mailbox}
      onChoose={(target) => actions.moveTo(set, target)}
      onClose={onClose}
    />
  )
}
