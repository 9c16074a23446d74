import { codeOf, handle } from '@/lib/http/handle'
import { problems } from '@/lib/http/problem'
import { parseQuery, schemas } from '@/lib/http/request'
import type { SearchEvent } from '@/lib/mail/search-event'
import { parseSearch } from '@/lib/mail/search-query'
import { requireSession } from '@/lib/session/require-session'
import { runSearch } from '@/lib/session/run-search'

/** Searches a folder, or those that the search names; what is found is told line by line (JSON), until nobody listens any more. */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox, q } = parseQuery(request, schemas.search)
  const abort = new AbortController()
  const signal = AbortSignal.any([request.signal, abort.signal])
  const events = runSearch(session, mailbox, parseSearch(q, Date.now()), signal)
  // What goes wrong at once is the answer of this request.
  const first = await events.next()
  const encoder = new TextEncoder()
  const line = (event: SearchEvent) => encoder.encode(`${JSON.stringify(event)}\n`)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => (first.done ? controller.close() : controller.enqueue(line(first.value))),
    async pull(controller) {
      try {
        const { done, value } = await events.next()
        if (done) controller.close()
        else controller.enqueue(line(value))
      } catch (error) {
        if (!signal.aborted) {
          controller.enqueue(line({ kind: 'failed', words: problems[codeOf(error)].title }))
        }
        controller.close()
      }
    },
    cancel: () => abort.abort(),
  })
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } })
})
