import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export type ScriptedImap = {
  port: number
  /** Every line that came in, as it was. */
  lines(): string[]
  stop(): Promise<void>
}

/**
 * What the server says: the greeting to null, then an answer to each line. The tag is the line's
 * first word. Without an answer the server stays silent.
 */
export type Script = (line: string | null, socket: Socket) => string | undefined

/** A server on 127.0.0.1 that says what the test wants, for faults that no real server makes. */
export async function startScriptedImap(script: Script): Promise<ScriptedImap> {
  const open = new Set<Socket>()
  const heard: string[] = []
  const server = createServer((socket) => {
    open.add(socket)
    let rest = ''
    const say = (line: string | null) => {
      const answer = script(line, socket)
      if (answer !== undefined) socket.write(answer)
    }
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        heard.push(line)
        say(line)
      }
    })
    // The other side may go at any moment.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    say(null)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    lines: () => [...heard],
    async stop() {
      server.close()
      for (const socket of open) socket.destroy()
      await once(server, 'close')
    },
  }
}
