import { expect, test } from './fixtures/launch.ts'
import { getFreePort } from './servers/free-port.ts'
import { startScriptedImap } from './servers/scripted-imap.ts'

test('the web app is alive and ready while its mail server answers', async ({ request, shared }) => {
  expect((await request.get(`${shared.web}/healthz`)).status()).toBe(200)
  const ready = await request.get(`${shared.web}/readyz`)
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toMatchObject({ imap: true })
  expect(ready.headers()['cache-control']).toBe('no-store')
})

test('without its mail server the web app is alive and not ready', async ({ request, launch }) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${await getFreePort()}` })
  expect((await request.get(`${web.origin}/healthz`)).status()).toBe(200)
  const ready = await request.get(`${web.origin}/readyz`)
  expect(ready.status()).toBe(503)
  expect(await ready.json()).toMatchObject({ imap: false })
})

test('a mail server that says goodbye at once is not ready', async ({ request, launch }) => {
  const server = await startScriptedImap(() => '* BYE too busy\r\n')
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${server.port}` })
  expect((await request.get(`${web.origin}/readyz`)).status()).toBe(503)
  await server.stop()
})

test('asking often whether it is ready does not ask the mail server as often', async ({
  request,
  launch,
}) => {
  let greetings = 0
  const server = await startScriptedImap((line) => {
    if (line === null) greetings += 1
    return '* OK ready\r\n'
  })
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${server.port}` })
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => request.get(`${web.origin}/readyz`).then((answer) => answer.status())),
  )
  expect(new Set(answers)).toEqual(new Set([200]))
  expect(greetings).toBe(1)
  await server.stop()
})
