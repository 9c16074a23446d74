import type { LookupAddress } from 'node:dns'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchImage } from './fetch-image'

/** What the name of the tests is said to be, each time that it is asked for. */
let answers: string[][] = []
let lookedUp = 0

vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_name: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) => {
    const addresses = answers[Math.min(lookedUp, answers.length - 1)] ?? []
    lookedUp += 1
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )
  },
}))

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let server: Server
let asked: string[] = []
let origin = ''

beforeEach(async () => {
  lookedUp = 0
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/again') response.writeHead(302, { location: '/image' }).end()
    else response.writeHead(200).end(png)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://changing.example:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it('the address that is connected to is the one that was judged: a name is asked for once', async () => {
  answers = [['127.0.0.1'], ['127.0.0.2']]
  await fetchImage(`${origin}/image`, ['127.0.0.1'])
  expect(lookedUp).toBe(1)
  expect(asked).toEqual(['/image'])
})

it('a name that leads elsewhere after a redirect is judged anew', async () => {
  answers = [['127.0.0.1'], ['127.0.0.2']]
  await expect(fetchImage(`${origin}/again`, ['127.0.0.1'])).rejects.toThrow(
    'not a public address: 127.0.0.2',
  )
  expect(asked).toEqual(['/again'])
})

it('a name with a public address and an inner one leads nowhere', async () => {
  answers = [['127.0.0.1', '127.0.0.2']]
  await expect(fetchImage(`${origin}/image`, ['127.0.0.1'])).rejects.toThrow(
    'not a public address: 127.0.0.2',
  )
  answers = [['93.184.215.14', '127.0.0.1']]
  await expect(fetchImage('http://changing.example/image')).rejects.toThrow('not a public address: 127.0.0.1')
  expect(asked).toEqual([])
})
