import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

function makeMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    /** Requests to `/api`, and how long they took. */
    requests: new Histogram({
      name: 'wren_request_seconds',
      help: 'Requests to the API by address, method and status, and the seconds until they were answered',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    signIns: new Counter({
      name: 'wren_sign_ins_total',
      help: 'Attempts to sign in by outcome: ok, wrong, throttled, failed',
      labelNames: ['outcome'],
      registers,
    }),
    imapOpened: new Counter({
      name: 'wren_imap_connections_opened_total',
      help: 'Connections to the mail server that were opened',
      registers,
    }),
    imapConnectFailures: new Counter({
      name: 'wren_imap_connect_failures_total',
      help: 'Connections to the mail server that could not be opened, by kind',
      labelNames: ['code'],
      registers,
    }),
    imapWait: new Histogram({
      name: 'wren_imap_wait_seconds',
      help: 'Seconds for which requests waited for their turn on a connection',
      buckets: [0.001, 0.01, 0.05, 0.25, 1, 5, 15, 30],
      registers,
    }),
    imapTurnedAway: new Counter({
      name: 'wren_imap_turned_away_total',
      help: 'Requests that were turned away, because too many waited or one had waited for too long',
      registers,
    }),
    imapAbandoned: new Counter({
      name: 'wren_imap_abandoned_total',
      help: 'Requests whose browser went away while they were served on a connection',
      registers,
    }),
    imapFailures: new Counter({
      name: 'wren_imap_failures_total',
      help: 'What the mail server or the connection to it refused, by kind',
      labelNames: ['code'],
      registers,
    }),
    imapConnections: new Gauge({
      name: 'wren_imap_connections',
      help: 'Connections to the mail server that are open',
      registers,
    }),
    imapWaiting: new Gauge({
      name: 'wren_imap_waiting',
      help: 'Requests that wait for their turn on a connection, or are served on one',
      registers,
    }),
  }
}

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenMetrics?: ReturnType<typeof makeMetrics> }
shared.wrenMetrics ??= makeMetrics()

/** What is counted and measured, for `/metrics`. */
export const metrics = shared.wrenMetrics
