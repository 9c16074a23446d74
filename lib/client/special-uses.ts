import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChoosableUse, nameOfUse, type UseState } from '../mail/special-use'
import { patch, post, request } from './api'
import { changeKey, patchNow, unlessChanging } from './patch-now'
import { mailboxesQuery } from './queries'

/** What the server and the person say about each special use. */
export function specialUsesQuery() {
  return queryOptions({
    queryKey: ['special-uses'],
    queryFn: async ({ signal, client, queryKey }) =>
      unlessChanging(client, queryKey, await request<UseState[]>('/api/special-uses', { signal })),
  })
}

interface Choice {
  use: ChoosableUse
  /** A path, "" for none, null for the server's own. */
  mailbox: string | null
}

/**
 * Gives a use to a folder; the folders are loaded again before it is said to be done. Choices are sent
 * in their order.
 */
export function useChooseUse() {
  const client = useQueryClient()
  const { queryKey } = specialUsesQuery()
  return useMutation({
    mutationKey: changeKey(queryKey),
    scope: { id: 'special-uses' },
    mutationFn: (choice: Choice) => patch<UseState[]>('/api/special-uses', choice),
    onMutate: ({ use, mailbox }) => {
      const before = client.getQueryData(queryKey)
      patchNow<UseState[]>(client, queryKey, (states) =>
        states?.map((state) => (state.use === use ? { ...state, chosen: mailbox } : state)),
      )
      return before
    },
    onError: (_error, _choice, before) => client.setQueryData(queryKey, before),
    onSuccess: async (states) => {
      patchNow(client, queryKey, () => states)
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
