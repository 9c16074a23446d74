import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchImage } from './fetch-image'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const own = ['127.0.0.0/8', '::1']

let server: Server | undefined
let asked: { url: string | undefined; headers: Record<string, unknown> }[] = []

/** An address of a server that answers like that. */
async function serve(listener: RequestListener): Promise<string> {
  asked = []
  server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers })
    listener(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server?.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const sends =
  (content: Buffer | string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, headers).end(content)
  }

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

it('brings an image, and tells nothing of who wants it', async () => {
  const origin = await serve(sends(png, { 'content-type': 'text/html', 'set-cookie': 'a=b' }))
  expect(await fetchImage(`${origin}/a.png?x=1`, own)).toEqual({ type: 'image/png', content: png })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.url).toBe('/a.png?x=1')
  expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
})

describe('never asks', () => {
  it.each([
    ...['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '017700000001', '0', '[::1]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '127.0.0.1.', 'LOCALHOST.'],
  ])('this machine by the name %s', async (host) => {
    const origin = await serve(sends(png))
    const { port } = new URL(origin)
    await expect(fetchImage(`http://${host}:${port}/`)).rejects.toThrow(
      /not a public address|ENOTFOUND|EAI_AGAIN/,
    )
    expect(asked).toEqual([])
  })

  it('where a redirect leads inside', async () => {
    const inside = await serve(sends(png))
    const first = createServer((_, response) =>
      response.writeHead(302, { location: inside.replace('127.0.0.1', '127.0.0.2') }).end(),
    )
    first.listen(0, '127.0.0.1')
    await new Promise((resolve) => first.once('listening', resolve))
    const { port } = first.address() as AddressInfo
    await expect(fetchImage(`http://127.0.0.1:${port}/`, ['127.0.0.1'])).rejects.toThrow(
      'not a public address: 127.0.0.2',
    )
    expect(asked).toEqual([])
    first.close()
  })

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/a.png',
    'data:image/png,x',
    'javascript:alert(1)',
    'a.png',
    '',
  ])('for %s', async (address) => {
    await expect(fetchImage(address)).rejects.toThrow('neither http nor https')
  })

  it('other ports of the Internet', async () => {
    await expect(fetchImage('http://8.8.8.8:22/')).rejects.toThrow('port 22')
  })
})

describe('takes no', () => {
  it.each([
    ['page', '<html><svg></svg>', {}, 'no image'],
    ['script', 'alert(1)', { 'content-type': 'image/png' }, 'no image'],
    ['gzip', gzipSync(png), { 'content-encoding': 'gzip' }, 'encoded: gzip'],
    ['image that says it has 10 GB', png, { 'content-length': '10000000000' }, 'too large'],
    [
      'image that has more than it may',
      Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]),
      {},
      'too large',
    ],
  ] as const)('%s', async (_, content, headers, why) => {
    const origin = await serve(sends(content as Buffer, headers as Record<string, string>))
    await expect(fetchImage(origin, own)).rejects.toThrow(why)
  })

  it('error for an image', async () => {
    const origin = await serve((_, response) => response.writeHead(404).end(png))
    await expect(fetchImage(origin, own)).rejects.toThrow('answered 404')
  })

  it('another protocol for an image', async () => {
    const origin = await serve((_, response) => {
      response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n')
    })
    await expect(fetchImage(origin, own)).rejects.toThrow('answered 101')
  })

  it('redirects without an end', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(fetchImage(origin, own)).rejects.toThrow('too many redirects')
    expect(asked).toHaveLength(4)
  })

  it('image that only drips', { timeout: 20_000 }, async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write(png.subarray(0, 1)), 500)
      response.once('close', () => clearInterval(timer))
    })
    await expect(fetchImage(origin, own)).rejects.toThrow(/abort/i)
  })
})
