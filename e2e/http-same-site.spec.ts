import { signInApi } from './fixtures/api.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/launch.ts'

test('a change from another site is refused, whatever its cookie', async ({
  request,
  shared,
  imap,
  account,
}) => {
  await signInApi(request, shared.web, account)
  const uid = await deliver(imap, 'INBOX', { subject: 'Stays' })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  const data = { mailbox: 'INBOX', uidValidity: Number(uidValidity), uids: [uid] }
  const { port } = new URL(shared.web)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost.evil.example:${port}` },
    { origin: `https://localhost:${port}` },
    { origin: 'http://localhost:1' },
    { origin: `http://localhost:${port}@evil.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: shared.web },
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  ]
  for (const headers of foreign) {
    const why = JSON.stringify(headers)
    for (const path of ['messages/delete', 'messages/flags', 'messages/move']) {
      const answer = await request.post(`${shared.web}/api/${path}`, {
        data: { ...data, target: 'Trash', add: ['\\Seen'] },
        headers,
      })
      expect(answer.status(), `${path} ${why}`).toBe(403)
    }
    expect((await request.delete(`${shared.web}/api/session`, { headers })).status(), why).toBe(403)
    expect((await signInApi(request, shared.web, account, headers)).status(), why).toBe(403)
  }
  expect((await request.get(`${shared.web}/api/mailboxes`)).status()).toBe(200)
  await imap.noop()
  const message = await imap.fetchOne(`${uid}`, { flags: true }, { uid: true })
  expect(message && [...(message.flags ?? [])].filter((flag) => flag !== '\\Recent')).toEqual([])
})

test('a script, and a page under any of our loopback names, may change things', async ({
  request,
  shared,
  account,
}) => {
  const { port } = new URL(shared.web)
  const own: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: `http://localhost:${port}` },
    { origin: `http://127.0.0.1:${port}` },
    { origin: `http://[::1]:${port}` },
  ]
  for (const headers of own) {
    const answer = await signInApi(request, shared.web, account, headers)
    expect(answer.status(), JSON.stringify(headers)).toBe(204)
  }
})

test('behind a public address only that address is ours', async ({ request, launch, shared, account }) => {
  const web = await launch({
    IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
    PUBLIC_URL: 'https://mail.example.org/',
  })
  const withOrigin = async (origin: string) =>
    (await signInApi(request, web.origin, account, { origin })).status()
  expect(await withOrigin('https://mail.example.org')).toBe(204)
  expect(await withOrigin('http://mail.example.org')).toBe(403)
  expect(await withOrigin(web.origin)).toBe(403)
})
