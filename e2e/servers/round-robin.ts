import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type RoundRobin = {
  origin: string
  port: number
  /** How many requests each node has answered. */
  served: Map<string, number>
  /** Requests that had to be sent a second time, since their node was gone. */
  retried: string[]
  stop(): Promise<void>
}

/**
 * A proxy on loopback that gives one request to each node in turn. What cannot reach its node is sent
 * to the next one, once, as reverse proxies do.
 * @param ports of the nodes; more can be put in while it runs
 */
export async function startRoundRobin(ports: number[]): Promise<RoundRobin> {
  const served = new Map<string, number>()
  const retried: string[] = []
  let turn = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const send = (node: number, left: number) => {
        const port = ports[node % ports.length] as number
        const forwarded = request(
          {
            ...{ host: '127.0.0.1', port, method: incoming.method, path: incoming.url },
            headers: { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress },
          },
          (answer) => {
            served.set(String(port), (served.get(String(port)) ?? 0) + 1)
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
            answer.pipe(outgoing)
          },
        )
        forwarded.on('error', () => {
          if (outgoing.headersSent) outgoing.destroy()
          else if (left > 0) {
            retried.push(`${incoming.method} ${incoming.url}`)
            send(node + 1, left - 1)
          } else outgoing.writeHead(502).end()
        })
        forwarded.end(Buffer.concat(chunks))
      }
      send(turn++, 1)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    port,
    served,
    retried,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
