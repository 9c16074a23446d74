import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  defaultMailboxSettings,
  type MailboxSettings,
  type MailboxSettingsChange,
} from '../mail/mailbox-settings'
import { post, request } from './api'
import { changeKey, patchNow, unlessChanging } from './patch-now'

/** Colours, favourites and what is collapsed. */
export function mailboxSettingsQuery() {
  return queryOptions({
    queryKey: ['mailbox-settings'],
    queryFn: async ({ signal, client, queryKey }) =>
      unlessChanging(
        client,
        queryKey,
        await request<MailboxSettings[]>('/api/mailboxes/settings', { signal }),
      ),
  })
}

/** What was chosen for folders, by path. */
export function useMailboxSettings(): ReadonlyMap<string, MailboxSettings> {
  const { data } = useQuery(mailboxSettingsQuery())
  return useMemo(() => new Map(data?.map((settings) => [settings.mailbox, settings])), [data])
}

/**
 * Changes how a folder is shown: here at once, and everywhere when the server has kept it. Changes are
 * sent in their order.
 */
export function useChangeMailboxSettings() {
  const client = useQueryClient()
  const { queryKey } = mailboxSettingsQuery()
  return useMutation({
    mutationKey: changeKey(queryKey),
    scope: { id: 'mailbox-settings' },
    mutationFn: ({ mailbox, change }: { mailbox: string; change: MailboxSettingsChange }) =>
      post<void>('/api/mailboxes/settings', { mailbox, ...change }),
    onMutate: ({ mailbox, change }) => {
      patchNow<MailboxSettings[]>(client, queryKey, (known = []) => [
        ...known.filter((settings) => settings.mailbox !== mailbox),
        {
          ...(known.find((settings) => settings.mailbox === mailbox) ?? defaultMailboxSettings(mailbox)),
          ...change,
        },
      ])
    },
    // What began to be loaded before this was kept may be older.
    onSuccess: () => client.cancelQueries({ queryKey }),
    onError: () => {
      // Not waited for: until this change is over, what is loaded does not count.
      void client.invalidateQueries({ queryKey })
    },
  })
}
