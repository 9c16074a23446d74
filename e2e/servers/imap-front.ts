import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How the server behaves towards one user; what a script does not touch is the real server's. */
type Script = {
  /**
   * Answers a command ("UID MOVE 3 Trash", without its tag) in the server's place: the lines, in which
   * TAG stands for the command's tag; none at all is silence. Null lets the command through.
   */
  answer?: (command: string) => string[] | null
  /** Changes a line that the server sends. */
  rewrite?: (line: string) => string
}

export type ImapFront = {
  port: number
  /** From now on, also on connections that are open. */
  script(user: string, script: Script): void
  /** Every command of a user so far, without tags. */
  commands(user: string): string[]
  stop(): Promise<void>
}

type Accounts = Map<string, { script: Script; commands: string[] }>

/**
 * A real IMAP server's front on 127.0.0.1 that says what a test wants: refusals, silence, odd quotas,
 * capabilities and folders that are not there. Scripts are per user, so one front serves many tests.
 * @param target port of the real server
 */
export async function startImapFront(target: number): Promise<ImapFront> {
  const accounts: Accounts = new Map()
  const sockets = new Set<Socket>()
  const accountOf = (user: string) => {
    const account = accounts.get(user) ?? { script: {}, commands: [] }
    accounts.set(user, account)
    return account
  }
  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setEncoding('latin1')
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    let account: ReturnType<typeof accountOf> | null = null
    eachLine(client, (line) => {
      const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? []
      const user = /^LOGIN "?([^" ]+)/i.exec(command)?.[1]
      if (user) account = accountOf(user)
      account?.commands.push(command.replace(/^(LOGIN) .*/i, '$1'))
      const lines = account?.script.answer?.(command) ?? null
      if (lines) for (const each of lines) client.write(`${each.replace(/^TAG/, tag)}\r\n`, 'latin1')
      else upstream.write(`${line}\r\n`, 'latin1')
    })
    eachLine(upstream, (line) => {
      // Without SASL the client says in one command who it is.
      const known = line.replace(/ AUTH=[^\s\]]+/g, '')
      client.write(`${account?.script.rewrite?.(known) ?? known}\r\n`, 'latin1')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    script(user, script) {
      accountOf(user).script = script
    },
    commands: (user) => accountOf(user).commands,
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

function eachLine(socket: Socket, take: (line: string) => void): void {
  let rest = ''
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}
