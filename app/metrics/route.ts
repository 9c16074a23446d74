import { metrics } from '@/lib/metrics'
import { mayReadMetrics } from '@/lib/session/may-read-metrics'
import { poolState } from '@/lib/session/pool'

/** What Prometheus collects; as if it were not there for everybody else. */
export async function GET(request: Request) {
  const headers = { 'cache-control': 'no-store' }
  if (!mayReadMetrics(request)) return new Response('Not found\n', { status: 404, headers })
  const { connections, waiting } = poolState()
  metrics.imapConnections.set(connections)
  metrics.imapWaiting.set(waiting)
  const { registry } = metrics
  return new Response(await registry.metrics(), {
    headers: { ...headers, 'content-type': registry.contentType },
  })
}

export const dynamic = 'force-dynamic'
