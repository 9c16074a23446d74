import { queryOptions } from '@tanstack/react-query'
import type { TextStart } from '../mail/message'
import type { MessageRef } from '../mail/message-ref'
import { request, respond } from './api'

function textQuery(path: string, { mailbox, uidValidity, uid }: MessageRef, part: string | null) {
  const query = new URLSearchParams({ mailbox, uid: `${uid}`, v: `${uidValidity}`, ...(part && { part }) })
  const address = `${path}?${query}`
  return queryOptions({
    queryKey: ['text', address],
    queryFn: ({ signal }) => request<TextStart>(address, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The start of an attachment that is a text. */
export function partTextQuery(ref: MessageRef, part: string) {
  return textQuery('/api/message/part/text', ref, part)
}

/** Whether a part can be had, by its first octet. */
export function partCheckQuery(path: string) {
  return queryOptions({
    queryKey: ['part', path],
    queryFn: async ({ signal }) => {
      const { body } = await respond(path, { signal, headers: { range: 'bytes=0-0' } })
      await body?.cancel()
      return true
    },
    gcTime: 0,
  })
}

/** The start of a message, or of one inside it, as it is. */
export function sourceTextQuery(ref: MessageRef, part: string | null) {
  return textQuery('/api/message/source/text', ref, part)
}
