'use client'

import ConfirmDialog from '@/components/ui/confirm-dialog'
import { findSpecial, type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { isWithin } from '@/lib/mail/mailbox-path'
import { mailboxesWithin } from '@/lib/mail/mailbox-tree'
import { messageCount } from '@/lib/mail/message'

interface Props {
  mailbox: Mailbox
  mailboxes: Mailbox[]
  onDelete: (forGood: boolean) => void
  onClose: () => void
}

/** "with 12 messages and 3 folders inside it" */
function content(within: Mailbox[]): string {
  const messages = within.reduce((sum, mailbox) => sum + (mailbox.messages ?? 0), 0)
  const folders = within.length - 1
  const inside = folders === 1 ? '1 folder inside it' : `${folders.toLocaleString('en')} folders inside it`
  return `with ${messageCount(messages)}${folders > 0 ? ` and ${inside}` : ''}`
}

/** Asks before a folder is deleted, and says what becomes of what is in it. */
export function FolderDeleteDialog({ mailbox, mailboxes, onDelete, onClose }: Props) {
  const trash = findSpecial(mailboxes, '\\Trash')
  const forGood = trash !== null && isWithin(mailbox.path, trash.path, trash.delimiter)
  const what = `“${mailboxName(mailbox)}” ${content(mailboxesWithin(mailboxes, mailbox))}`
  return forGood ? (
    <ConfirmDialog
      title="Delete for good"
      text={`${what} will be gone from the server. This cannot be undone.`}
      action="Delete for good"
      onConfirm={() => onDelete(true)}
      onClose={onClose}
    />
  ) : (
    <ConfirmDialog
      title="Delete folder"
      text={`${what} goes to Trash.`}
      action="Delete"
      onConfirm={() => onDelete(false)}
      onClose={onClose}
    />
  )
}
