import type { Query, QueryClient } from '@tanstack/react-query'
import { accountTag } from '../mail/account-tag'
import { type LiveEvent, liveSilence } from '../mail/live-event'
import type { MessageList } from '../mail/message-list'
import { request } from './api'
import { changesUnderWay } from './changes'
import { askAgainLater, isThere, listsKey } from './list-query'
import { patchFlagsTold } from './patch-cache'
import { parseMailPath } from './paths'

/** Milliseconds between two looks at whether the stream still lives, and until another try. */
const looking = 10_000
/** Milliseconds for which changes are gathered before lists are asked for anew. */
const gathering = 300
/** Milliseconds after which what was being asked for is looked at again. */
const patience = 1000

/**
 * Keeps what is shown as it is on the server. The tabs of a browser share one stream of events: one of them
 * holds it and tells the others; when it goes, another takes its place.
 * @returns how to end it
 */
export function startLive(client: QueryClient, username: string): () => void {
  const name = `wren-live ${accountTag(username)}`
  const channel = new BroadcastChannel(name)
  const refresh = makeRefresh(client)
  // What has happened since the page was made is not told.
  let hasMissed = true
  const hear = (event: LiveEvent) => {
    if (event.kind === 'flags') {
      patchFlagsTold(client, event)
      refresh.askCounts()
    } else if (event.kind === 'changed') refresh.ask(event.mailbox)
    else if (event.kind === 'ready') {
      refresh.ask(hasMissed ? null : event.mailbox)
      hasMissed = false
    } else hasMissed = true
  }
  refresh.ask(null)
  channel.onmessage = ({ data }: MessageEvent<LiveEvent>) => hear(data)
  const ending = new AbortController()
  // A page that was frozen has heard nothing.
  document.addEventListener('resume', () => refresh.ask(null), { signal: ending.signal })
  const lead = () =>
    new Promise<void>((resolve) => {
      const stop = openStream(username, (event) => {
        hear(event)
        channel.postMessage(event)
      })
      ending.signal.addEventListener('abort', () => {
        stop()
        resolve()
      })
    })
  // Where a browser has no locks, each tab has a stream of its own.
  const led = navigator.locks ? navigator.locks.request(name, { signal: ending.signal }, lead) : lead()
  led.catch(() => undefined)
  return () => {
    ending.abort()
    channel.close()
    refresh.end()
  }
}

/** Hears the events of the user's mailbox, and opens the stream anew where it has fallen silent. */
function openStream(username: string, hear: (event: LiveEvent) => void): () => void {
  let source: EventSource | null = null
  let heardAt = 0
  const open = () => {
    source?.close()
    heardAt = Date.now()
    const mailbox = parseMailPath(location.pathname)?.mailbox ?? 'INBOX'
    const query = new URLSearchParams({ mailbox, account: accountTag(username) })
    source = new EventSource(`/api/events?${query}`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      heardAt = Date.now()
      hear(JSON.parse(data) as LiveEvent)
    }
    source.addEventListener('beat', () => {
      heardAt = Date.now()
    })
    source.onerror = () => hear({ kind: 'lost' })
  }
  const look = async () => {
    if (source?.readyState === EventSource.CLOSED) {
      // It was refused: where the session is over, this leads to sign in; a server that starts takes it soon.
      if (await request('/api/settings').then(Boolean, () => false)) open()
    } else if (Date.now() - heardAt > liveSilence) open()
  }
  const timer = setInterval(look, looking)
  window.addEventListener('online', open)
  document.addEventListener('visibilitychange', look)
  document.addEventListener('resume', open)
  open()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', open)
    document.removeEventListener('visibilitychange', look)
    document.removeEventListener('resume', open)
    source?.close()
  }
}

/** Of a list, what is not asked for now is not believed any more. */
function doubt(client: QueryClient, { queryKey, state }: Query): void {
  const mark = (list: MessageList | undefined) => list && { ...list, isDoubtful: true }
  client.setQueryData<MessageList>(queryKey, mark, { updatedAt: state.dataUpdatedAt })
}

/** Asks for lists and counts once things have come to rest for a moment, and not again for what was asked since. */
function makeRefresh(client: QueryClient) {
  const changed = new Set<string | null>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0
  const isFirst = ({ state }: Query) => state.data === undefined && state.fetchStatus !== 'idle'
  // What is being asked for the first time is not asked again: a slow server would never be done.
  const isOlder = (query: Query) => query.state.dataUpdatedAt <= toldAt && !isFirst(query)
  const run = () => {
    timer = undefined
    for (const mailbox of changed) {
      // A folder that was deleted or renamed here may still be on the screen for a moment.
      if (mailbox !== null && !isThere(client, mailbox)) continue
      const queryKey = mailbox === null ? ['messages'] : listsKey(mailbox)
      for (const query of client.getQueryCache().findAll({ queryKey, predicate: isOlder }))
        doubt(client, query)
      if (changesUnderWay(client) > 0 && mailbox !== null) askAgainLater(client, mailbox)
      else void client.invalidateQueries({ queryKey, predicate: isOlder })
    }
    void client.invalidateQueries({ queryKey: ['mailboxes'], exact: true, predicate: isOlder })
    void client.invalidateQueries({ queryKey: ['quota'], predicate: isOlder })
    // It may fail, though what can be told can be read again.
    if (client.getQueryCache().findAll({ type: 'active', predicate: isFirst }).length > 0)
      timer = setTimeout(run, patience)
    else changed.clear()
  }
  const askCounts = () => {
    toldAt = Date.now()
    timer ??= setTimeout(run, gathering)
  }
  return {
    askCounts,
    /** @param mailbox whose lists are not what they were; null for all of them */
    ask(mailbox: string | null) {
      changed.add(mailbox)
      askCounts()
    },
    end: () => clearTimeout(timer),
  }
}
