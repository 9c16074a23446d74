import type { Mailbox } from '@/lib/mail/mailbox'

/** What somebody has asked to do with a folder; `create` without one is for the top level. */
export type FolderRequest =
  | { kind: 'menu'; mailbox: Mailbox; anchor: HTMLElement }
  | { kind: 'create'; mailbox: Mailbox | null }
  | { kind: 'rename' | 'move' | 'delete' | 'years'; mailbox: Mailbox }
  | { kind: 'drop'; mailbox: Mailbox; target: Mailbox | null }
