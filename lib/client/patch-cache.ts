import type { QueryClient } from '@tanstack/react-query'
import { ownMessages } from '../mail/conversation'
import type { FlaggedMessage } from '../mail/live-event'
import type { Mailbox } from '../mail/mailbox'
import { type FlagChange, type Message, seen } from '../mail/message'
import {
  changeFlags,
  knownRows,
  type MessageList,
  patchFlags,
  removeRows,
  setFlags,
} from '../mail/message-list'
import type { MessageSet } from '../mail/message-ref'
import { type Aftermath, beginChange, changesUnderWay, endChange, forgetAfterChanges } from './changes'
import { keysOf, refOf } from './list-keys'
import { askAgainLater, listsKey } from './list-query'
import { mailboxesQuery } from './queries'
import { searchesKey, spreadKeys } from './search-list'

/** Puts the cache back to what it was before an optimistic change. */
export type Restore = () => void

/** All that may list messages of a folder: its views, searches in it, and those in several folders. */
function listsOf(client: QueryClient, mailbox: string) {
  return [listsKey(mailbox), searchesKey(mailbox), spreadKeys].flatMap((queryKey) =>
    client.getQueriesData<MessageList>({ queryKey }),
  )
}

/**
 * Changes all of them, and not since when they are known: what has been told meanwhile is still to be asked for.
 * @param patch is given the messages as the list names them
 */
function patchLists(
  client: QueryClient,
  set: MessageSet,
  patch: (list: MessageList, uids: number[]) => MessageList,
): void {
  function patchAll(queryKey: readonly string[], uids: number[]) {
    for (const query of client.getQueryCache().findAll({ queryKey })) {
      const { data, dataUpdatedAt: updatedAt } = query.state
      if (data) client.setQueryData(query.queryKey, patch(data as MessageList, uids), { updatedAt })
    }
  }
  for (const queryKey of [listsKey(set.mailbox), searchesKey(set.mailbox)]) patchAll(queryKey, set.uids)
  const keys = keysOf(set)
  if (keys.length > 0) patchAll(spreadKeys, keys)
}

/** How many of some messages are unread, as far as their rows are known in any view. */
function unseenAmong(client: QueryClient, set: MessageSet): number {
  const chosen = new Set([...set.uids, ...keysOf(set)])
  const unseen = new Set<number>()
  for (const [, list] of listsOf(client, set.mailbox)) {
    for (const { uid, flags } of list ? knownRows(list).flatMap(ownMessages) : []) {
      if (chosen.has(uid) && !flags.includes(seen)) unseen.add(refOf(set, uid).uid)
    }
  }
  return unseen.size
}

function addCounts(mailboxes: Mailbox[], path: string | null, messages: number, unseen: number): Mailbox[] {
  const plus = (count: number | null, change: number) => (count === null ? null : Math.max(0, count + change))
  return mailboxes.map((mailbox) =>
    mailbox.path === path
      ? { ...mailbox, messages: plus(mailbox.messages, messages), unseen: plus(mailbox.unseen, unseen) }
      : mailbox,
  )
}

/** Begins an optimistic change, and keeps what it is about to touch. `settle` ends it. */
function snapshot(client: QueryClient, { mailbox }: MessageSet): Restore {
  const isLoading = client.isFetching({ queryKey: listsKey(mailbox) }) > 0
  beginChange(client)
  // What is on its way may be from before the change, and is dropped; why it was asked for stays.
  if (isLoading) askAgainLater(client, mailbox)
  // Both are as they were before it when this has been called, and not only once it has been heard of.
  void client.cancelQueries({ queryKey: listsKey(mailbox) })
  void client.cancelQueries({ queryKey: mailboxesQuery().queryKey, exact: true })
  const lists = listsOf(client, mailbox)
  const mailboxes = client.getQueryData(mailboxesQuery().queryKey)
  const messages = client.getQueriesData<Message>({ queryKey: ['message', mailbox] })
  return () => {
    // With another change on its way, the truth comes from the server when that has ended.
    if (changesUnderWay(client) > 1) return
    for (const [key, list] of lists) client.setQueryData(key, list)
    client.setQueryData(mailboxesQuery().queryKey, mailboxes)
    for (const [key, message] of messages) client.setQueryData(key, message)
  }
}

/** Takes messages out of their list and changes the counts; `target` is null when they are destroyed. */
export function patchRemoval(client: QueryClient, set: MessageSet, target: string | null): Restore {
  const restore = snapshot(client, set)
  const unseen = unseenAmong(client, set)
  const count = set.uids.length
  client.setQueryData(
    mailboxesQuery().queryKey,
    (mailboxes) =>
      mailboxes && addCounts(addCounts(mailboxes, set.mailbox, -count, -unseen), target, count, unseen),
  )
  patchLists(client, set, removeRows)
  return () => {
    forgetAfterChanges(client)
    restore()
  }
}

/** Changes flags in the list, in opened messages and in the unread count. */
export function patchFlagChange(client: QueryClient, set: MessageSet, change: FlagChange): Restore {
  const restore = snapshot(client, set)
  const before = unseenAmong(client, set)
  patchLists(client, set, (list, uids) => patchFlags(list, uids, change))
  const unseen = unseenAmong(client, set) - before
  client.setQueryData(
    mailboxesQuery().queryKey,
    (mailboxes) => mailboxes && addCounts(mailboxes, set.mailbox, 0, unseen),
  )
  const chosen = new Set(set.uids)
  for (const [key, message] of client.getQueriesData<Message>({ queryKey: ['message', set.mailbox] })) {
    if (!message || message.ref.uidValidity !== set.uidValidity || !chosen.has(message.ref.uid)) continue
    client.setQueryData<Message>(key, { ...message, flags: changeFlags(message.flags, change) })
  }
  return restore
}

/** Sets flags that the server has told. While a change is on its way, what is shown is newer, and is asked for later. */
export function patchFlagsTold(
  client: QueryClient,
  { mailbox, uidValidity, messages }: { mailbox: string; uidValidity: number; messages: FlaggedMessage[] },
): void {
  if (changesUnderWay(client) > 0) {
    askAgainLater(client, mailbox)
    return
  }
  const told = new Map(messages.map(({ uid, flags }) => [uid, flags]))
  const set = { mailbox, uidValidity, uids: [...told.keys()] }
  patchLists(client, set, (list, uids) =>
    list.mailbox === '' || list.uidValidity === uidValidity
      ? setFlags(list, new Map(uids.map((uid) => [uid, told.get(refOf(set, uid).uid) ?? []])))
      : list,
  )
  for (const [key, message] of client.getQueriesData<Message>({ queryKey: ['message', mailbox] })) {
    const flags = message?.ref.uidValidity === uidValidity ? told.get(message.ref.uid) : undefined
    if (message && flags) client.setQueryData<Message>(key, { ...message, flags })
  }
}

/** Ends a change. After the last of several, what they have touched follows from the server. */
export function settle(client: QueryClient, aftermath: Aftermath): void {
  const ask = endChange(client, aftermath)
  if (ask === null) return
  void client.invalidateQueries({ queryKey: ['mailboxes'] })
  if (ask === 'counts') return
  void client.invalidateQueries({ queryKey: ['quota'] })
  void client.invalidateQueries({ queryKey: ['messages'] })
}
