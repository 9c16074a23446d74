import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Canary = {
  /** Such as `http://127.0.0.1:4000`: whoever asks for anything there has left the message. */
  origin: string
  /** The paths that were asked for. */
  hits(): string[]
  stop(): Promise<void>
}

/** A web server on 127.0.0.1 that nobody has a reason to ask: it answers everything, and notes it. */
export async function startCanary(): Promise<Canary> {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    const type = request.url?.includes('style') ? 'text/css' : 'text/plain'
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end('')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits: () => [...hits],
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
