import { setTimeout as pause } from 'node:timers/promises'
import { getConfig } from '../config'
import { closeConnection, openConnection } from '../imap/connection'
import { type Others, paces, watchMailbox } from '../imap/watch-mailbox'
import { log } from '../log'
import type { LiveEvent } from '../mail/live-event'
import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import { holdsPlace, lineKey, lines } from './lines'
import type { Session } from './session-cookie'
import { isWatching, type Listener, type Watch, watches, watching } from './watches'

type Login = Pick<Session, 'username' | 'password'>

/** Milliseconds until a connection that could not be opened or was lost is tried again; they double. */
const pauses = { first: 1000, longest: 60_000 }
/** Milliseconds for which a mailbox counts as looked at: pages ask for their list each minute. */
const lookedAtFor = 90_000
/** Mailboxes that are asked for beside the one that is watched. */
const mostOthers = 4
/** Milliseconds for which a connection that nobody listens to is kept: a page may just be loaded anew. */
const kept = 5000

/**
 * Tells what happens in a user's mailbox: one connection watches for all that listen, in the mailbox that
 * was looked at last.
 * @param mailbox that is looked at now
 * @returns how to listen no more
 */
export function listenTo(login: Login, mailbox: string, listener: Listener): () => void {
  const key = lineKey(login)
  const known = watches.get(key)
  const watch: Watch = known ?? {
    ...{ key, username: login.username, imap: null, mailbox, isReady: false, seen: new Map() },
    ...{ turn: new AbortController(), listeners: new Set() },
  }
  watch.listeners.add(listener)
  if (known) {
    lookAt(login, mailbox)
    if (watch.isReady && watch.mailbox === mailbox) listener.hear({ kind: 'ready', mailbox })
    // Somebody new need not wait as long as those who have seen it fail.
    if (!watch.imap) watch.turn.abort()
  } else {
    watches.set(key, watch)
    void run(watch, login)
  }
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size === 0)
      setTimeout(() => watch.listeners.size === 0 && watch.turn.abort(), kept).unref()
  }
}

/** Notes which mailbox a user looks at: where somebody listens, that one is watched. */
export function lookAt(login: Login, mailbox: string): void {
  const watch = watches.get(lineKey(login))
  if (!watch) return
  watch.seen.delete(mailbox)
  watch.seen.set(mailbox, performance.now())
  if (watch.mailbox === mailbox) return
  watch.mailbox = mailbox
  if (watch.imap) watch.turn.abort()
}

/**
 * Mailboxes that are looked at beside the one that is watched: in other tabs, or a moment ago. What comes to
 * the Inbox is to be told wherever somebody is.
 */
function othersOf({ mailbox, seen }: Watch): Others {
  const from = performance.now() - lookedAtFor
  for (const [path, at] of seen) if (at < from) seen.delete(path)
  const paths = [...seen.keys()].filter((path) => path !== mailbox).slice(-mostOthers)
  if (paths.length > 0) return { paths: withInbox(paths, mailbox), pace: paces.others }
  return mailbox === 'INBOX'
    ? { paths: [], pace: paces.longestIdle }
    : { paths: ['INBOX'], pace: paces.unseen }
}

function withInbox(paths: string[], watched: string): string[] {
  return watched === 'INBOX' || paths.includes('INBOX') ? paths : [...paths, 'INBOX']
}

/** Ends all that is watched, at shutdown; or for one login, at sign-out. */
export function endWatches(login?: Login): void {
  for (const watch of [...watches.values()]) {
    if (login && watch.key !== lineKey(login)) continue
    for (const listener of watch.listeners) listener.end()
    watch.listeners.clear()
    watch.turn.abort()
  }
}

async function run(watch: Watch, login: Login): Promise<void> {
  let wait = pauses.first
  while (watch.listeners.size > 0) {
    try {
      await watchOnce(watch, login)
      wait = pauses.first
    } catch (error) {
      log.info({ err: (error as Error).message }, 'mailbox not watched')
      // A password that is refused is refused again, and who knows what it locks.
      if (error instanceof MailError && error.code === 'authentication-failed') break
    }
    tell(watch, { kind: 'lost' })
    if (watch.listeners.size === 0) break
    watch.turn = new AbortController()
    await pause(wait, undefined, { signal: watch.turn.signal }).catch(() => undefined)
    wait = Math.min(pauses.longest, wait * 2)
  }
  if (watches.get(watch.key) === watch) watches.delete(watch.key)
}

/** Opens the connection and watches one mailbox after the other, until it is lost or nobody listens. */
async function watchOnce(watch: Watch, login: Login): Promise<void> {
  const all = [...lines.values()].filter(holdsPlace).length + watching()
  if (all >= getConfig().IMAP_CONNECTIONS) throw new MailError('busy')
  const imap = await openConnection(login.username, login.password, { qresync: true })
  watch.imap = imap
  metrics.imapOpened.inc()
  try {
    while (watch.listeners.size > 0 && isWatching(watch)) {
      watch.turn = new AbortController()
      const { signal } = watch.turn
      const { mailbox } = watch
      const hear = (event: LiveEvent) => tell(watch, event)
      await watchMailbox(imap, mailbox, hear, signal, () => othersOf(watch)).catch((error: MailError) => {
        // It has been deleted, or is another one under the same name.
        if (!['mailbox-not-found', 'uid-validity-changed'].includes(error.code) || mailbox === 'INBOX')
          throw error
        if (watch.mailbox === mailbox) watch.mailbox = 'INBOX'
      })
      watch.isReady = false
    }
  } finally {
    watch.isReady = false
    watch.imap = null
    await closeConnection(imap)
  }
}

function tell(watch: Watch, event: LiveEvent): void {
  if (event.kind === 'ready') watch.isReady = true
  for (const listener of watch.listeners) listener.hear(event)
}
