import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type ImapProxy = {
  port: number
  /** What clients have sent since the last reset, in order: each command without its tag and line end. */
  commands(): string[]
  /** Octets from the server to the clients. */
  received(): number
  /** Octets from the clients to the server. */
  sent(): number
  /** Forgets what was counted. */
  reset(): void
  /** Lets the next such command through, and destroys its connection in place of the server's answer. */
  loseAnswer(to: RegExp): void
  /** Destroys the open connections, as a lost network does; new ones are taken. */
  cut(): void
  stop(): Promise<void>
}

/** Forwards connections on 127.0.0.1 to an IMAP server there (`target` is its port), and counts. */
export async function startImapProxy({ target }: { target: number }): Promise<ImapProxy> {
  const open = new Set<Socket>()
  let commands: string[] = []
  let [received, sent] = [0, 0]
  let losing: RegExp | null = null

  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    client.setNoDelay(true)
    const read = commandReader((command) => {
      commands.push(command)
      if (!losing?.test(command)) return
      losing = null
      upstream.unpipe(client)
      upstream.once('data', () => upstream.destroy()).resume()
    })
    client.on('data', (bytes) => {
      sent += bytes.length
      read(bytes.toString('latin1'))
    })
    upstream.on('data', (bytes) => {
      received += bytes.length
    })
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from)
      from.pipe(to)
      // A lost connection is what some tests are about: its other half goes too.
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    commands: () => [...commands],
    received: () => received,
    sent: () => sent,
    reset() {
      commands = []
      received = 0
      sent = 0
    },
    loseAnswer(to) {
      losing = to
    },
    cut,
    async stop() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}

/**
 * Takes a client's stream and gives its commands; literals (RFC 9051, 4.3) are kept in them. Lines
 * without a tag, which continue a command such as IDLE or AUTHENTICATE, are none.
 */
function commandReader(onCommand: (command: string) => void): (chunk: string) => void {
  let rest = ''
  let begun = ''
  return (chunk) => {
    rest += chunk
    for (;;) {
      const end = rest.indexOf('\r\n')
      if (end < 0) return
      const line = rest.slice(0, end)
      const literal = /\{(\d+)\+?\}$/.exec(line)
      const length = end + 2 + Number(literal?.[1] ?? 0)
      if (rest.length < length) return
      begun += literal ? rest.slice(0, length) : line
      rest = rest.slice(length)
      if (literal) continue
      const command = /^\S+ (.+)$/s.exec(begun)?.[1]
      if (command) onCommand(command)
      begun = ''
    }
  }
}
