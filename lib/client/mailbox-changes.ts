import type { QueryClient } from '@tanstack/react-query'
import type { Mailbox } from '../mail/mailbox'
import { isWithin, renamedPath } from '../mail/mailbox-path'
import { seen } from '../mail/message'
import type { MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import { post } from './api'
import { beginChange } from './changes'
import { mailboxSettingsQuery } from './mailbox-settings'
import { navigateMail } from './navigate'
import { settle } from './patch-cache'
import { mailboxPath, parseMailPath } from './paths'
import { mailboxesQuery } from './queries'
import { setBody } from './set-body'

/** Where a folder is to be; null is the top level. */
export interface Place {
  parent: string | null
  name: string
}

/** After a change of folders: what the server says of all of them. */
async function settleMailboxes(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: mailboxesQuery().queryKey }),
    client.invalidateQueries({ queryKey: mailboxSettingsQuery().queryKey }),
  ])
}

function isOld(path: unknown, from: Mailbox): boolean {
  return typeof path === 'string' && isWithin(path, from.path, from.delimiter)
}

/** The address of a folder that is open follows it, or leads to the Inbox. */
function followAddress(from: Mailbox, to: string | null): void {
  const address = parseMailPath(location.pathname)
  if (address && isOld(address.mailbox, from)) {
    const path = to === null ? 'INBOX' : renamedPath(address.mailbox, from.path, to, from.delimiter)
    const message = to !== null && address.uid ? `/${address.uid}${location.search}` : ''
    navigateMail(`${mailboxPath(path)}${message}`, { replace: true })
  }
}

/** Drops what is known of a folder under its old name, and of all inside it, once it is not on the screen. */
async function settleOld(client: QueryClient, from: Mailbox): Promise<void> {
  await settleMailboxes(client)
  client.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey: [kind, path] }) =>
      ['messages', 'message', 'uids'].includes(`${kind}`) && isOld(path, from),
  })
}

/** The folders as they will be listed, for the picture until the server has said so. */
function patchPaths(client: QueryClient, from: Mailbox, to: string | null): void {
  client.setQueryData(mailboxesQuery().queryKey, (mailboxes) =>
    mailboxes?.flatMap((mailbox) => {
      if (!isOld(mailbox.path, from)) return [mailbox]
      return to === null
        ? []
        : [{ ...mailbox, path: renamedPath(mailbox.path, from.path, to, from.delimiter) }]
    }),
  )
  client.setQueryData(mailboxSettingsQuery().queryKey, (known) =>
    known?.map((settings) => ({
      ...settings,
      mailbox: to === null ? settings.mailbox : renamedPath(settings.mailbox, from.path, to, from.delimiter),
    })),
  )
}

/** Has what is told of folders meanwhile asked for afterwards: the folder may be where it was, or not. */
async function alone<Result>(client: QueryClient, work: () => Promise<Result>): Promise<Result> {
  beginChange(client)
  try {
    return await work()
  } finally {
    // Once whoever waits for the answer has said where the folder is.
    setTimeout(() => settle(client, 'counts'))
  }
}

/**
 * Makes a folder.
 * @returns its path
 * @throws Problem
 */
export async function createMailbox(client: QueryClient, place: Place): Promise<string> {
  const { path } = await post<{ path: string }>('/api/mailboxes', place)
  await settleMailboxes(client)
  return path
}

/**
 * Gives a folder another name or another place.
 * @returns its path now
 * @throws Problem
 */
export async function renameMailbox(client: QueryClient, mailbox: Mailbox, place: Place): Promise<string> {
  const body = { mailbox: mailbox.path, ...place }
  const { path } = await alone(client, () => post<{ path: string }>('/api/mailboxes/rename', body))
  await client.cancelQueries({ queryKey: mailboxesQuery().queryKey })
  patchPaths(client, mailbox, path)
  followAddress(mailbox, path)
  void settleOld(client, mailbox)
  return path
}

/**
 * Puts a folder into Trash, or with `forGood` destroys one that is there.
 * @returns its path in Trash; null when there is no such folder any more
 * @throws Problem
 */
export async function deleteMailbox(
  client: QueryClient,
  mailbox: Mailbox,
  forGood: boolean,
): Promise<string | null> {
  const body = { mailbox: mailbox.path, forGood }
  const { path } = await alone(client, () => post<{ path: string | null }>('/api/mailboxes/delete', body))
  await client.cancelQueries({ queryKey: mailboxesQuery().queryKey })
  patchPaths(client, mailbox, path)
  followAddress(mailbox, null)
  void settleOld(client, mailbox)
  void client.invalidateQueries({ queryKey: ['quota'] })
  return path
}

/**
 * Shows a folder in the lists of mail programs, or hides it there.
 * @throws Problem
 */
export async function setSubscription(
  client: QueryClient,
  { path }: Mailbox,
  subscribed: boolean,
): Promise<void> {
  await post<void>('/api/mailboxes/subscribe', { mailbox: path, subscribed })
  await client.cancelQueries({ queryKey: mailboxesQuery().queryKey })
  client.setQueryData(mailboxesQuery().queryKey, (mailboxes) =>
    mailboxes?.map((mailbox) => (mailbox.path === path ? { ...mailbox, subscribed } : mailbox)),
  )
  void settleMailboxes(client)
}

/**
 * Marks all messages of a folder as read.
 * @returns those that were not
 * @throws Problem
 */
export async function markAllSeen(client: QueryClient, { path }: Mailbox): Promise<MessageSet> {
  const answer = await post<Omit<MessageSet, 'uids'> & { uids: string }>('/api/mailboxes/seen', {
    mailbox: path,
  })
  await settleSeen(client, path)
  return { ...answer, uids: parseUidSet(answer.uids) ?? [] }
}

/**
 * Marks messages as unread again.
 * @throws Problem
 */
export async function markUnseen(client: QueryClient, set: MessageSet): Promise<void> {
  await post<void>('/api/messages/flags', { ...setBody(set), remove: [seen] })
  await settleSeen(client, set.mailbox)
}

async function settleSeen(client: QueryClient, path: string): Promise<void> {
  client.removeQueries({ queryKey: ['message', path], type: 'inactive' })
  await Promise.all([
    client.invalidateQueries({ queryKey: mailboxesQuery().queryKey }),
    client.invalidateQueries({ queryKey: ['messages', path] }),
    client.invalidateQueries({ queryKey: ['message', path] }),
  ])
}
