import { signInApi } from './fixtures/api.ts'
import { expect, test } from './fixtures/launch.ts'

test('/metrics counts requests, sign-ins and connections, and names nobody', async ({
  launch,
  shared,
  account,
  request,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  await signInApi(request, web.origin, { ...account, password: 'wrong' })
  await signInApi(request, web.origin, account)
  await request.get(`${web.origin}/api/quota`)
  await request.get(`${web.origin}/api/messages?mailbox=Nowhere`)
  await request.get(`${web.origin}/api/${account.user}/secret`)
  const answer = await request.get(`${web.origin}/metrics`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(answer.headers()['cache-control']).toBe('no-store')
  const text = await answer.text()
  for (const line of [
    'wren_request_seconds_count{route="/api/quota",method="GET",status="200"} 1',
    'wren_request_seconds_count{route="/api/messages",method="GET",status="404"} 1',
    'wren_request_seconds_count{route="none",method="GET",status="404"} 1',
    'wren_sign_ins_total{outcome="wrong"} 1',
    'wren_sign_ins_total{outcome="ok"} 1',
    'wren_imap_connections_opened_total 1',
    'wren_imap_failures_total{code="mailbox-not-found"} 1',
    'wren_imap_connections 1',
    'wren_imap_waiting 0',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toContain(account.user)
})

test('/metrics is for this machine alone, and for whoever carries the token', async ({
  launch,
  shared,
  request,
}) => {
  const IMAP_URL = `imap://127.0.0.1:${shared.imapPort}`
  const token = 'a-token-of-16-or-more'
  for (const [METRICS_TOKEN, authorization, expected] of [
    ['', `Bearer ${token}`, 404],
    [token, `Bearer ${token}`, 200],
    [token, `Bearer ${token}x`, 404],
    [token, '', 404],
  ] as const) {
    const web = await launch({ IMAP_URL, METRICS_TOKEN, TRUSTED_PROXIES: '127.0.0.1,::1' })
    const headers = { 'x-forwarded-for': '192.0.2.7', ...(authorization && { authorization }) }
    const passedOn = await request.get(`${web.origin}/metrics`, { headers })
    expect(passedOn.status(), `${METRICS_TOKEN}, ${authorization}`).toBe(expected)
    expect((await request.get(`${web.origin}/metrics`)).status()).toBe(200)
  }
})
