import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChoosableUse, nameOfUse, type UseState } from '../mail/special-use'
import { patch, post, request } from './api'
import { mailboxesQuery } from './queries'

/** What the server and the person say about each special use. */
export function specialUsesQuery() {
  return queryOptions({
    queryKey: ['special-uses'],
    queryFn: ({ signal }) => request<UseState[]>('/api/special-uses', { signal }),
  })
}

interface Choice {
  use: ChoosableUse
  /** A path, "" for none, null for the server's own. */
  mailbox: string | null
}

/** Gives a use to a folder; the folders are loaded again before it is said to be done. */
export function useChooseUse() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (choice: Choice) => patch<UseState[]>('/api/special-uses', choice),
    onSuccess: async (states) => {
      client.setQueryData(specialUsesQuery().queryKey, states)
      await client.invalidateQueries({ queryKey: mailboxesQuery().queryKey })
    },
  })
}

/** Gives a use to a folder, or to a new one of the use's name where the path is null; answers the folder. */
export function useSpecialFolder() {
  const client = useQueryClient()
  const choose = useChooseUse()
  const answer = useMutation({
    mutationFn: async ({ use, path }: { use: ChoosableUse; path: string | null }) => {
      const place = { parent: null, name: nameOfUse(use) }
      const mailbox = path ?? (await post<{ path: string }>('/api/mailboxes', place)).path
      await choose.mutateAsync({ use, mailbox })
      const folders = await client.fetchQuery(mailboxesQuery())
      const folder = folders.find(({ path }) => path === mailbox)
      if (!folder) throw new Error('This folder is not there. It may have been renamed or deleted.')
      return folder
    },
  })
  return {
    choose: (use: ChoosableUse, path: string | null) => answer.mutateAsync({ use, path }).catch(() => null),
    isPending: answer.isPending,
    error: answer.error?.message ?? null,
  }
}
