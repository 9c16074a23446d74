import type { Mailbox } from '@/lib/mail/mailbox'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { MessageActions } from './use-message-actions'

/** What a dialog about messages is given. */
export interface DialogProps {
  /** The messages that it is about. */
  set: MessageSet
  mailboxes: Mailbox[]
  actions: MessageActions
  onClose: () => void
}
