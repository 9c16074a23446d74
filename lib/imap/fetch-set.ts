import type { FetchMessageObject, MailboxObject } from 'imapflow'
import { formatMessageResponse } from 'imapflow/lib/tools.js'
import type { ImapConnection } from './connection'
import { execute, type Untagged } from './execute'

/**
 * What is told of each message of a set in the selected mailbox, the oldest first, in one FETCH.
 * @param names of the data items, UID among them
 * @param read makes of a message what is wanted; null for what was not asked for
 * @throws MailError
 */
export function fetchSet<Told>(
  imap: ImapConnection,
  command: 'FETCH' | 'UID FETCH',
  set: string,
  names: string[],
  read: (message: FetchMessageObject, untagged: Untagged) => Told | null,
): Promise<Told[]> {
  return fetchUntagged(imap, command, set, names, async (untagged) => {
    const message = await formatMessageResponse(untagged, imap.client.mailbox as MailboxObject)
    return message.uid ? read(message, untagged) : null
  })
}

/**
 * The same, with each response as the server has given it: to make messages of them costs more than they do.
 * @throws MailError
 */
export async function fetchUntagged<Told>(
  imap: ImapConnection,
  command: 'FETCH' | 'UID FETCH',
  set: string,
  names: string[],
  read: (untagged: Untagged) => Told | null | Promise<Told | null>,
): Promise<Told[]> {
  const found = new Map<number, Told>()
  const wanted = [
    { type: 'SEQUENCE' as const, value: set },
    names.map((value) => ({ type: 'ATOM' as const, value })),
  ]
  await execute(imap, command, wanted, 'FETCH', async (untagged) => {
    const told = await read(untagged)
    if (!told) return
    // Whoever has asked knows.
    if (!found.has(Number(untagged.command))) imap.flagReports -= 1
    found.set(Number(untagged.command), told)
  })
  return [...found].sort(([one], [other]) => one - other).map(([, told]) => told)
}
