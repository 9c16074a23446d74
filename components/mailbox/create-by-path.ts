import type { QueryClient } from '@tanstack/react-query'
import { createMailbox } from '@/lib/client/mailbox-changes'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'

/**
 * Makes a folder by its path as people write it ("Projects/Harbour"), with those above it that are not
 * there yet.
 * @throws Problem
 */
export async function createByPath(
  client: QueryClient,
  mailboxes: Mailbox[],
  typed: string,
): Promise<Mailbox> {
  const isFlat = mailboxes.every(({ delimiter }) => delimiter === null)
  const names = isFlat ? [typed] : typed.split('/').map((name) => name.trim())
  let label = ''
  let parent: string | null = null
  for (const name of names) {
    label = label ? `${label}/${name}` : name
    const known = mailboxes.find((mailbox) => mailboxPathLabel(mailbox) === label)
    parent = known ? known.path : await createMailbox(client, { parent, name })
  }
  const delimiter = mailboxes.find((mailbox) => mailbox.delimiter !== null)?.delimiter ?? null
  return {
    ...{ path: parent ?? typed, delimiter, specialUse: null, selectable: true, subscribed: true },
    ...{ messages: null, unseen: null, size: null },
  }
}
