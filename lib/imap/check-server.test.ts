import type { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { checkServer } from './check-server'
import { scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

it.each(['* OK ready\r\n', '* PREAUTH ready\r\n', '* ok [CAPABILITY IMAP4rev1] ready\r\n'])(
  'a server that greets with "%s" is there',
  async (greeting) => {
    server.greet(() => greeting)
    await expect(checkServer()).resolves.toBeUndefined()
    expect(server.commands()).toEqual([])
  },
)

it('a greeting may come octet by octet', async () => {
  server.greet((socket) => {
    const send = (rest: string) => {
      if (rest) socket.write(rest.slice(0, 1), () => setImmediate(send, rest.slice(1)))
    }
    send('* OK ready\r\n')
    return undefined
  })
  await expect(checkServer()).resolves.toBeUndefined()
})

it.each<[string, (socket: Socket) => string | undefined]>([
  ['BYE', () => '* BYE come back later\r\n'],
  ['something else', () => 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['a line without an end', () => '* OK '.repeat(1000)],
  ['nothing and hangs up', (socket) => void socket.destroy()],
  ['half a greeting and hangs up', (socket) => void socket.end('* O')],
  ['nothing at all', () => undefined],
])('a server that says %s is not', async (_, greeting) => {
  server.greet(greeting)
  await expect(checkServer(300)).rejects.toMatchObject({ code: 'server-unreachable' })
})
