import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * How the server behaves towards one user, and towards '' until a client has said who it is; what a
 * script does not touch is the real server's.
 */
export type Script = {
  /**
   * Answers a command ("UID MOVE 3 Trash", without its tag) in the server's place: the lines, in which
   * TAG stands for the command's tag; none at all is silence. Null lets the command through.
   */
  answer?: (command: string) => string[] | null
  /** Hangs up where `answer` has answered such a command. */
  hangsUp?: RegExp
  /** Hangs up in place of a line that is sent: 1 is the first from now on. */
  hangUpAt?: number
  /** Changes a line that the server sends. */
  rewrite?: (line: string) => string
  /** Sends octet by octet. */
  slices?: boolean
}

export type ImapFront = {
  port: number
  /** From now on, also on connections that are open. */
  script(user: string, script: Script): void
  /** Every command of a user so far, without tags. */
  commands(user: string): string[]
  /** Lines that were sent to a user since the script was set. */
  lines(user: string): number
  /** Connections of a user that are open. */
  connections(user: string): number
  stop(): Promise<void>
}

type Account = { script: Script; commands: string[]; lines: number; connections: number }

/**
 * A real IMAP server's front on 127.0.0.1 that says what a test wants: refusals, silence, odd quotas,
 * capabilities and folders that are not there. Scripts are per user, so one front serves many tests.
 * @param target port of the real server
 */
export async function startImapFront(target: number): Promise<ImapFront> {
  const accounts = new Map<string, Account>()
  const sockets = new Set<Socket>()
  const accountOf = (user: string) => {
    const account = accounts.get(user) ?? { script: {}, commands: [], lines: 0, connections: 0 }
    accounts.set(user, account)
    return account
  }
  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    client.setNoDelay(true)
    let account = accountOf('')
    account.connections += 1
    client.on('close', () => {
      account.connections -= 1
    })
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
    const send = speaker(client)
    // What was said before arrives.
    const hangUp = () => client.end(() => client.destroy())
    const say = (line: string) => {
      account.lines += 1
      if (account.lines === account.script.hangUpAt) hangUp()
      send(line, account.script)
    }
    eachLine(client, (line) => {
      const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? []
      const user = /^LOGIN "?([^" ]+)/i.exec(command)?.[1]
      if (user) {
        account.connections -= 1
        account = accountOf(user)
        account.connections += 1
      }
      account.commands.push(command.replace(/^(LOGIN) .*/i, '$1'))
      const { script } = account
      const lines = script.answer?.(command) ?? null
      if (!lines) upstream.write(`${line}\r\n`, 'latin1')
      for (const each of lines ?? []) say(each.replace(/^TAG/, tag))
      if (lines && script.hangsUp?.test(command)) hangUp()
    })
    eachLine(upstream, (line) => {
      // Without SASL the client says in one command who it is.
      const known = line.replace(/ AUTH=[^\s\]]+/g, '')
      say(account.script.rewrite?.(known) ?? known)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    script(user, script) {
      Object.assign(accountOf(user), { script, lines: 0 })
    },
    commands: (user) => accountOf(user).commands,
    lines: (user) => accountOf(user).lines,
    connections: (user) => accountOf(user).connections,
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}

/** Sends lines one after the other, until the connection is at its end. */
function speaker(socket: Socket): (line: string, script: Script) => void {
  let said: Promise<void> | null = null
  return (line, { slices }) => {
    const bytes = Buffer.from(`${line}\r\n`, 'latin1')
    if (!slices && !said) {
      if (socket.writable) socket.write(bytes)
      return
    }
    const before = said ?? Promise.resolve()
    said = before.then(async () => {
      for (const octet of slices ? bytes : [bytes]) {
        if (!socket.writable) return
        socket.write(typeof octet === 'number' ? Buffer.of(octet) : octet)
        await new Promise(setImmediate)
      }
    })
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
