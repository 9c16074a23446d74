import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Emptied, type Emptying, type EmptyingStep, outermost } from '../mail/emptying'
import type { Mailbox } from '../mail/mailbox'
import { mailboxesWithin } from '../mail/mailbox-tree'
import { knownRows, type MessageList } from '../mail/message-list'
import { post, request } from './api'
import { beginChange } from './changes'
import { listsKey } from './list-query'
import { deleteMailbox } from './mailbox-changes'
import { settle } from './patch-cache'
import { mailboxSizesQuery, quotaQuery } from './queries'

/**
 * What is in a folder now and what emptying it frees, with the storage as it is now; always asked anew.
 * Folders in Trash are deleted ones, and go with it; in Junk they are the person's own, and stay.
 */
export function emptyingQuery(folder: Mailbox) {
  return queryOptions({
    queryKey: ['emptying', folder.path],
    queryFn: async ({ client, signal }) => {
      const query = new URLSearchParams({ mailbox: folder.path })
      const emptying = await request<Emptying>(`/api/mailboxes/emptying?${query}`, { signal })
      const all = await client.fetchQuery({ ...mailboxSizesQuery(), staleTime: 0 })
      const folders = mailboxesWithin(all, folder).filter(({ path }) => path !== folder.path)
      const emptied: Emptied = { emptying, folders: folder.specialUse === '\\Trash' ? folders : [] }
      return { emptied, quota: await client.fetchQuery({ ...quotaQuery(), staleTime: 0 }) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** How far emptying has got, in the folder and in those inside it. */
export interface EmptyingProgress extends EmptyingStep {
  foldersLeft: number
}

/** The list without all that was there when emptying began; what came later stands above it. */
function withoutEmptied(list: MessageList, last: number, deleted: number): MessageList {
  const kept = Object.entries(list.rows).filter(([, { uid }]) => uid > last)
  return {
    ...list,
    rows: Object.fromEntries(kept),
    total: Math.max(knownRows(list).filter(({ uid }) => uid > last).length, list.total - deleted),
  }
}

/**
 * Empties a folder, step by step, and then deletes the folders inside it, until all is gone or `signal`
 * asks to stop.
 * @param onStep is told how much is gone, and how much is left
 * @throws Problem of a step; those before it have been done
 */
export async function emptyMailbox(
  client: QueryClient,
  { emptying: { mailbox, uidValidity, last, messages }, folders }: Emptied,
  signal: AbortSignal,
  onStep: (progress: EmptyingProgress) => void,
): Promise<void> {
  const countOf = (some: Mailbox[]) => some.reduce((sum, folder) => sum + (folder.messages ?? 0), 0)
  beginChange(client)
  await client.cancelQueries({ queryKey: listsKey(mailbox) })
  let deleted = 0
  let left = messages
  let inside = folders
  try {
    while (left > 0 && !signal.aborted) {
      const step = await post<EmptyingStep>('/api/mailboxes/emptying', { mailbox, uidValidity, last })
      deleted += step.deleted
      left = step.left
      onStep({ deleted, left: left + countOf(inside), foldersLeft: inside.length })
      if (step.deleted === 0) break
    }
    if (left === 0) {
      client.setQueriesData<MessageList>(
        { queryKey: listsKey(mailbox) },
        (list) => list && withoutEmptied(list, last, deleted),
      )
    }
    for (const folder of left > 0 ? [] : outermost(folders)) {
      if (signal.aborted) break
      await deleteMailbox(client, folder, true)
      const gone = mailboxesWithin(inside, folder)
      inside = inside.filter((each) => !gone.includes(each))
      deleted += countOf(gone)
      onStep({ deleted, left: countOf(inside), foldersLeft: inside.length })
    }
  } finally {
    settle(client, 'all')
  }
}
