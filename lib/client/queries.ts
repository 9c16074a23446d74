import { queryOptions } from '@tanstack/react-query'
import { type ListView, listParameters } from '../mail/list-view'
import type { Mailbox } from '../mail/mailbox'
import type { Message, MessageRow } from '../mail/message'
import type { MessageRef, MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import type { Quota } from '../mail/quota'
import { request } from './api'
import { checkInterval } from './query-client'

/** All folders with counts. */
export function mailboxesQuery() {
  return queryOptions({
    queryKey: ['mailboxes'],
    queryFn: ({ signal }) => request<Mailbox[]>('/api/mailboxes', { signal }),
    refetchInterval: checkInterval,
  })
}

/** All folders with their octets: dearer for some servers, so only where sizes are shown. */
export function mailboxSizesQuery() {
  return queryOptions({
    queryKey: ['mailboxes', 'sizes'],
    queryFn: ({ signal }) => request<Mailbox[]>('/api/mailboxes?sizes=1', { signal }),
  })
}

/** Room used and left. */
export function quotaQuery() {
  return queryOptions({
    queryKey: ['quota'],
    queryFn: ({ signal }) => request<Quota>('/api/quota', { signal }),
    refetchInterval: checkInterval,
  })
}

/** Key of one message; without a UIDVALIDITY, the current one is meant. A `part` is a message inside it. */
export function messageKey(mailbox: string, uid: number, uidValidity: number | null, part?: string) {
  return ['message', mailbox, uidValidity, uid, ...(part ? [part] : [])] as const
}

/** One message, opened. Its content never changes; its flags are patched. */
export function messageQuery(mailbox: string, uid: number, uidValidity: number | null, part?: string) {
  const query = new URLSearchParams({
    mailbox,
    uid: `${uid}`,
    ...(uidValidity ? { v: `${uidValidity}` } : {}),
    ...(part ? { part } : {}),
  })
  return queryOptions({
    queryKey: messageKey(mailbox, uid, uidValidity, part),
    queryFn: ({ signal }) => request<Message>(`/api/message?${query}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The conversation of a message, as a row, where no list has it. */
export function conversationQuery({ mailbox, uid, uidValidity }: MessageRef) {
  const query = new URLSearchParams({ mailbox, uid: `${uid}`, v: `${uidValidity}` })
  return queryOptions({
    queryKey: ['conversation', mailbox, uidValidity, uid],
    queryFn: ({ signal }) => request<MessageRow>(`/api/conversation?${query}`, { signal }),
  })
}

/** Some messages of a list, from the first to the last of them. */
export type UidsRange = { uids: [number, number] } | { positions: [number, number] }

/**
 * Messages of a folder in a view, as many as a change may name: a range of them, or the newest. Always
 * asked anew.
 */
export function uidsQuery({ mailbox, view }: { mailbox: string; view: ListView }, range?: UidsRange) {
  const [[name, ends] = []] = Object.entries(range ?? {})
  const query = new URLSearchParams({
    ...{ mailbox, ...listParameters(view) },
    ...(name && ends && { [name]: ends.join(':') }),
  })
  return queryOptions({
    queryKey: ['uids', `${query}`],
    queryFn: async ({ signal }): Promise<MessageSet> => {
      const set = await request<Omit<MessageSet, 'uids'> & { uids: string }>(`/api/messages/uids?${query}`, {
        signal,
      })
      return { ...set, uids: parseUidSet(set.uids) ?? [] }
    },
    staleTime: 0,
    gcTime: 0,
  })
}
