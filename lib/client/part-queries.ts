import { queryOptions } from '@tanstack/react-query'
import type { PreviewKind } from '../mail/file-type'
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

/** Octets in which a PDF says that it is one (ISO 32000-1, Annex H, 3.4.1). */
const startSize = 1024

/** What its first octets say of a part: there are none, or it is called a PDF and is none. */
export type PartState = 'empty' | 'no-pdf' | 'usual'

/** Whether a part can be had, and what it is. */
export function partCheckQuery(path: string, kind: PreviewKind) {
  return queryOptions({
    queryKey: ['part', path],
    queryFn: async ({ signal }): Promise<PartState> => {
      const response = await respond(path, { signal, headers: { range: `bytes=0-${startSize - 1}` } })
      const start = await startOf(response)
      if (!start) return 'empty'
      return kind === 'pdf' && !start.includes('%PDF-') ? 'no-pdf' : 'usual'
    },
    gcTime: 0,
  })
}

/** The first octets of an answer, as Latin-1; where the server sends all of them, the rest is not fetched. */
async function startOf({ body }: Response): Promise<string> {
  let start = ''
  const reader = body?.getReader()
  while (reader && start.length < startSize) {
    const { done, value } = await reader.read()
    if (done) break
    start += String.fromCharCode(...value.subarray(0, startSize))
  }
  await reader?.cancel()
  return start
}

/** The start of a message, or of one inside it, as it is. */
export function sourceTextQuery(ref: MessageRef, part: string | null) {
  return textQuery('/api/message/source/text', ref, part)
}
