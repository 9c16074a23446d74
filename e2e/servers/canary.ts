import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Canary = {
  /** Such as `http://127.0.0.1:4000`: whoever asks for anything there has left the message. */
  origin: string
  /** An address there whose host has a name of its own, which is looked up before anything is asked for. */
  addressOf(name: string): string
  /** The paths that were asked for. */
  hits(): string[]
  /** All that was asked for. */
  asked(): { url: string; headers: IncomingHttpHeaders }[]
  stop(): Promise<void>
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** By what a browser says that it is for (Fetch Metadata, `Sec-Fetch-Dest`); all else is a picture. */
const types: Record<string, string> = {
  style: 'text/css',
  script: 'text/javascript',
  document: 'text/html',
  iframe: 'text/html',
  frame: 'text/html',
}

/** A web server on 127.0.0.1 that nobody has a reason to ask: it answers everything, and notes it. */
export async function startCanary(): Promise<Canary> {
  const asked: ReturnType<Canary['asked']> = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    asked.push({ url, headers })
    const type = types[String(headers['sec-fetch-dest'])]
    const head = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }
    response.writeHead(200, { 'content-type': type ?? 'image/png', ...head }).end(type ? '' : png)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    addressOf: (name) => `http://${name}.localhost:${port}/${name}`,
    hits: () => asked.map(({ url }) => url),
    asked: () => [...asked],
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
