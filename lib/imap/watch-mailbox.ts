import { setTimeout as pause } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { hasCapability } from 'imapflow/lib/tools.js'
import type { FlaggedMessage, LiveEvent } from '../mail/live-event'
import type { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { notify } from './notify'
import { openMailbox } from './open-mailbox'

/** Milliseconds of watching. */
export const paces = {
  /** For so long news are gathered before they are told. */
  gathering: 100,
  /** A server that has no IDLE (RFC 2177) is asked again after. */
  asking: 10_000,
  /** IDLE begins anew after: RFC 2177 knows servers that hang up after half an hour. */
  longestIdle: 4 * 60_000,
  /** Others that are looked at are asked for after. */
  others: 5000,
  /** And those that are not, but where something new is to be told soon. */
  unseen: 30_000,
}

/** Mailboxes that are asked for besides, and after how many milliseconds again. */
export interface Others {
  paths: string[]
  pace: number
}
/** Flags of more messages than this are not told one by one. */
const mostFlagged = 500

/**
 * Selects a mailbox and tells what happens in it, until it is aborted or the connection is lost: by IDLE,
 * or by asking again and again. The connection can be used for nothing else meanwhile.
 * @param others are asked for again and again, too (STATUS), unless the server tells of all; as they are now
 * @throws MailError `mailbox-not-found`, `connection-lost` and others of a lost connection
 */
export async function watchMailbox(
  imap: ImapConnection,
  mailbox: string,
  tell: (event: LiveEvent) => void,
  signal: AbortSignal,
  others: () => Others = () => ({ paths: [], pace: paces.longestIdle }),
): Promise<void> {
  const { client } = imap
  const { uidValidity } = await openMailbox(imap, mailbox)
  const news = new News(mailbox, uidValidity, tell)
  const onChange = () => news.add(null)
  const onFlags = ({ uid, flags }: { uid?: number; flags?: Set<string> }) =>
    news.add(uid && flags ? { uid, flags: [...flags].filter((flag) => flag !== '\\Recent') } : null)
  client.on('exists', onChange)
  client.on('expunge', onChange)
  client.on('flags', onFlags)
  let endNotify: (() => void) | null = null
  try {
    endNotify = await notify(imap, (path) => {
      if (path !== mailbox) tell({ kind: 'changed', mailbox: path })
    })
    const asked = endNotify ? () => ({ paths: [], pace: paces.longestIdle }) : others
    tell({ kind: 'ready', mailbox })
    let canIdle = hasCapability(client, 'IDLE')
    const known = new Map<string, string>()
    while (!signal.aborted) {
      const { paths, pace } = asked()
      for (const other of paths) await ask(imap, other, known, tell)
      if (canIdle) canIdle = await idle(client, signal, pace)
      else await pause(paces.asking, undefined, { signal }).catch(() => undefined)
      // This also tells whether there still is a connection.
      if (!signal.aborted) await openMailbox(imap, mailbox, uidValidity)
    }
  } finally {
    client.off('exists', onChange)
    client.off('expunge', onChange)
    client.off('flags', onFlags)
    endNotify?.()
    news.end()
  }
}

/** Tells of a mailbox that is not selected if it is not what it was (`known`). */
async function ask(
  imap: ImapConnection,
  mailbox: string,
  known: Map<string, string>,
  tell: (event: LiveEvent) => void,
): Promise<void> {
  const status = await attempt(imap, (client) =>
    client.status(mailbox, {
      messages: true,
      uidNext: true,
      unseen: true,
      uidValidity: true,
      highestModseq: true,
    }),
  ).catch((error: MailError) => {
    // It may have been deleted meanwhile.
    if (error.isLoss) throw error
    return null
  })
  const state =
    status &&
    [status.messages, status.uidNext, status.unseen, status.uidValidity, status.highestModseq].join()
  if (state === null) return
  if ((known.get(mailbox) ?? state) !== state) tell({ kind: 'changed', mailbox })
  known.set(mailbox, state)
}

/**
 * Lets the server say what happens, for as long as it should be left alone and somebody listens.
 * @returns false where it refuses that, though it has offered it
 */
async function idle(client: ImapFlow, signal: AbortSignal, longest: number): Promise<boolean> {
  let [isOver, isAsked] = [false, false]
  const stop = () => {
    isAsked = true
    if (isOver) return
    // Any command ends it, once it has begun.
    if (client.idling) void client.noop().catch(() => undefined)
    else setTimeout(stop, 20)
  }
  const timer = setTimeout(stop, longest)
  signal.addEventListener('abort', stop, { once: true })
  try {
    await client.idle()
    return isAsked
  } finally {
    isOver = true
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** What has happened in a mailbox and is not told yet. */
class News {
  readonly #mailbox: string
  readonly #uidValidity: number
  readonly #tell: (event: LiveEvent) => void
  #isChanged = false
  #flags = new Map<number, string[]>()
  #timer: NodeJS.Timeout | undefined

  constructor(mailbox: string, uidValidity: number, tell: (event: LiveEvent) => void) {
    this.#mailbox = mailbox
    this.#uidValidity = uidValidity
    this.#tell = tell
  }

  /** @param message whose flags are told; null where messages came or went, or nobody can tell which */
  add(message: FlaggedMessage | null): void {
    if (message && this.#flags.size < mostFlagged) this.#flags.set(message.uid, message.flags)
    else this.#isChanged = true
    this.#timer ??= setTimeout(() => this.#send(), paces.gathering)
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #send(): void {
    const [mailbox, uidValidity] = [this.#mailbox, this.#uidValidity]
    const messages = [...this.#flags].map(([uid, flags]) => ({ uid, flags }))
    const isChanged = this.#isChanged
    this.#timer = undefined
    this.#flags = new Map()
    this.#isChanged = false
    if (messages.length > 0) this.#tell({ kind: 'flags', mailbox, uidValidity, messages })
    if (isChanged) this.#tell({ kind: 'changed', mailbox })
  }
}
