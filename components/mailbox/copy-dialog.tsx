import type { DialogProps } from './dialog-props'
import { TargetDialog } from './target-dialog'

/** The dialog "Copy to" for messages. */
export default function CopyDialog({ set, mailboxes, actions, onClose }: DialogProps) {
  return (
    <TargetDialog
      title="Copy to"
      mailboxes={mailboxes}
      source={set.mailbox}
      onChoose={(target) => actions.copyTo(set, target)}
      onClose={onClose}
    />
  )
}
