import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { signInHttp } from './fixtures/http-user.ts'
import { test as launching } from './fixtures/launch.ts'
import { expect, test } from './fixtures/wire.ts'
import { getFreePort } from './servers/free-port.ts'
import { type ImapProxy, startImapProxy } from './servers/imap-proxy.ts'
import { openInspector } from './servers/inspector.ts'

const megabyte = 1_000_000
const content = randomBytes(20 * megabyte)
const attachments = [{ filename: 'film.bin', type: 'application/octet-stream', content }]
const digest = (octets: Buffer) => createHash('sha256').update(octets).digest('hex')

test('a message with a file of 20 MB opens without the file; a piece of it costs no more than the piece', async ({
  mail,
  imap,
  account,
  wire,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Large', text: 'See the film.', attachments })
  await mail.signIn(account)
  await expect(mail.row('Large')).toBeVisible()
  wire.reset()
  await mail.open('Large')
  await expect(mail.body).toContainText('See the film.')
  const link = mail.article.getByRole('link', { name: 'film.bin' })
  await expect(link).toBeVisible()
  const opened = wire.received()
  console.log(`Opening a message with a file of 20 MB: ${opened} octets over IMAP`)
  expect(opened).toBeLessThan(100_000)

  const address = `${mail.origin}${await link.getAttribute('href')}`
  for (const [range, from, to] of [
    ['bytes=0-99', 0, 100],
    ['bytes=12345678-12346677', 12_345_678, 12_346_678],
    ['bytes=-1000', content.length - 1000, content.length],
  ] as const) {
    wire.reset()
    const answer = await page.request.get(address, { headers: { range } })
    expect(answer.status()).toBe(206)
    expect(answer.headers()['content-range']).toBe(`bytes ${from}-${to - 1}/${content.length}`)
    expect((await answer.body()).equals(content.subarray(from, to))).toBe(true)
    expect(wire.received()).toBeLessThan(2 * megabyte)
  }
  const beyond = await page.request.get(address, { headers: { range: `bytes=${content.length}-` } })
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${content.length}`])
  const other = { range: 'bytes=0-9', 'if-range': '"another"' }
  const whole = await page.request.get(address, { headers: other })
  expect(whole.status()).toBe(200)
  expect((await whole.body()).equals(content)).toBe(true)

  const started = page.waitForEvent('download')
  await link.click()
  expect(digest(await readFile(await (await started).path()))).toBe(digest(content))
})

test('a connection that is lost half way ends the download as a failure', async ({
  mail,
  imap,
  account,
  wire,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Large', attachments })
  await mail.signIn(account)
  await mail.open('Large')
  const started = page.waitForEvent('download')
  wire.loseAnswer(/FETCH .*BODY\.PEEK\[2\]<10485760\./)
  await mail.article.getByRole('link', { name: 'film.bin' }).click()
  expect(await (await started).failure()).not.toBeNull()
})

test('a session that ends takes its downloads with it', async ({ web, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'Large', attachments })
  const user = await signInHttp(web.origin, account)
  const { uidValidity: v } = JSON.parse((await user.get('/api/messages?mailbox=INBOX')).text)
  const { cookie } = user
  const path = `/api/message/part?mailbox=INBOX&uid=${uid}&v=${v}&part=2`
  const answer = await fetch(`${web.origin}${path}`, { headers: { cookie } })
  const signedOut = await fetch(`${web.origin}/api/session`, { method: 'DELETE', headers: { cookie } })
  expect([answer.status, signedOut.status]).toEqual([200, 204])
  let octets = 0
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) octets += chunk.length
  })()
  await expect(reading).rejects.toThrow()
  expect(octets).toBeLessThan(content.length)
})

type Watched = { origin: string; proxy: ImapProxy; rss: () => Promise<number> }

const watching = launching.extend<{ watched: Watched }>({
  watched: async ({ launch, shared }, use) => {
    const proxy = await startImapProxy({ target: shared.imapPort })
    const port = await getFreePort()
    const web = await launch({
      IMAP_URL: `imap://127.0.0.1:${proxy.port}`,
      NODE_OPTIONS: `--inspect=127.0.0.1:${port}`,
    })
    const inspector = await openInspector(port)
    const rss = async () => {
      await inspector.heapUsed()
      return inspector.evaluate<number>('process.memoryUsage.rss()')
    }
    await use({ origin: web.origin, proxy, rss })
    inspector.close()
    await proxy.stop()
  },
})

watching(
  'a download of 20 MB, and a zip with it, take less than 20 MB of memory',
  async ({ watched, imap, account }) => {
    const uid = await deliver(imap, 'INBOX', {
      subject: 'Large',
      attachments: [...attachments, { filename: 'a.txt', type: 'text/plain', content: Buffer.from('x') }],
    })
    const user = await signInHttp(watched.origin, account)
    const list = await user.get('/api/messages?mailbox=INBOX')
    const v = (JSON.parse(list.text) as { uidValidity: number }).uidValidity
    const message = `mailbox=INBOX&uid=${uid}&v=${v}`

    /** Highest resident memory while all of an answer is taken, and its length. */
    async function take(path: string): Promise<{ octets: number; peak: number }> {
      const answer = await fetch(`${watched.origin}${path}`, { headers: { cookie: user.cookie } })
      let [octets, peak, seen] = [0, 0, 0]
      for await (const chunk of answer.body ?? []) {
        octets += chunk.length
        if (octets - seen < megabyte) continue
        seen = octets
        peak = Math.max(peak, await watched.rss())
      }
      return { octets, peak }
    }

    const part = `/api/message/part?${message}&part=2`
    // What the first download compiles and allocates for good is not counted.
    await take(`/api/message/part?${message}&part=3`)
    for (const path of [part, `/api/message/attachments?${message}`]) {
      const before = await watched.rss()
      const { octets, peak } = await take(path)
      console.log(`${octets} octets: resident memory grew by ${((peak - before) / megabyte).toFixed(1)} MB`)
      expect(octets).toBeGreaterThanOrEqual(content.length)
      expect(peak - before).toBeLessThan(20 * megabyte)
    }
  },
)
