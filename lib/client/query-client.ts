import { notifyManager, QueryClient } from '@tanstack/react-query'
import { Problem } from './api'

/** Milliseconds between two checks for what has changed on the server. */
export const checkInterval = 60_000

// What an event has changed is on the page before the next event, and not only after a timer: between
// the two, React would give a field its old value back.
notifyManager.setScheduler(queueMicrotask)

/** A query client with our defaults; a new one for each request on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Offline, what was asked for fails and says so, rather than wait in silence.
        networkMode: 'always',
        // A refusal stays one; a lost connection or a busy server is worth a second try.
        retry: (failures, error) =>
          failures < 1 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
        retryDelay: 500,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
