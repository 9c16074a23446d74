import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './api'

/** Milliseconds between two checks for what has changed on the server. */
export const checkInterval = 60_000

// What an event has changed is on the page before the next event, and not only after a timer: between
// the two, React would give a field its old value back.
notifyManager.setScheduler(queueMicrotask)

/** A refusal stays one; a lost connection or a busy server is worth another try. */
function mayPass(error: Error | null): boolean {
  return error !== null && !(error instanceof Problem && error.status >= 400 && error.status < 500)
}

/** A query client with our defaults; a new one for each request on the server. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Where one thing can be read again, so can what failed beside it.
      onSuccess: () =>
        void client.refetchQueries({
          type: 'active',
          predicate: ({ state }) => state.fetchStatus === 'idle' && mayPass(state.error),
        }),
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Offline, what was asked for fails and says so, rather than wait in silence.
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && mayPass(error),
        retryDelay: 500,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
