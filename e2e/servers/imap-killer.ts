import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Seeded } from '../fixtures/seeded.ts'

/** When a connection ends: before the server has heard a command, before it has answered, or half way. */
const moments = ['unheard', 'unanswered', 'half answered'] as const

export type ImapKiller = {
  port: number
  /** Connections that it has ended so far. */
  kills(): number
  /** Connections that clients hold now. */
  open(): number
  /** From now on it ends some; until then, none. */
  begin(): void
  stop(): Promise<void>
}

type Options = {
  /** Port of the real server on 127.0.0.1. */
  target: number
  /** When, and how: the same seed ends the same commands, as they come. */
  choice: Seeded
  /** One connection ends after at least and at most so many commands of all. */
  every: [least: number, most: number]
}

/** A bad network on 127.0.0.1: forwards to an IMAP server, and now and then ends a connection under work. */
export async function startImapKiller({ target, choice, every }: Options): Promise<ImapKiller> {
  const clients = new Set<Socket>()
  let kills = 0
  let left = Number.POSITIVE_INFINITY

  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    client.setNoDelay(true)
    clients.add(client)
    for (const socket of [client, upstream]) {
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        clients.delete(client)
        client.destroy()
        // What the server was told to do, it does.
        upstream.end()
      })
    }
    let isHalving = false
    client.on('data', (bytes) => {
      left -= 1
      const moment = left > 0 ? null : choice.pick(moments)
      if (moment) {
        left = choice.between(...every)
        kills += 1
      }
      if (moment !== 'unheard') upstream.write(bytes)
      if (moment === 'half answered') isHalving = true
      else if (moment) client.destroy()
    })
    upstream.on('data', (bytes) => {
      if (client.destroyed) return
      client.write(isHalving ? bytes.subarray(0, bytes.length >> 1) : bytes)
      if (isHalving) client.destroySoon()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    kills: () => kills,
    open: () => clients.size,
    begin() {
      left = choice.between(...every)
    },
    async stop() {
      server.close()
      for (const client of clients) client.destroy()
      await once(server, 'close')
    },
  }
}
