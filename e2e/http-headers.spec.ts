import type { APIResponse } from '@playwright/test'
import { signInApi } from './fixtures/api.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/launch.ts'

function directive(answer: APIResponse, name: string): string {
  const policy = answer.headers()['content-security-policy'] ?? ''
  return policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? ''
}

test('every page says what it may do, under a nonce of its own', async ({ request, shared, account }) => {
  await signInApi(request, shared.web, account)
  const nonces = new Set<string>()
  const paths = [
    '/sign-in?again=1',
    '/mail/INBOX',
    '/mail/INBOX',
    '/storage',
    '/mail/Nowhere',
    '/no/such/page',
  ]
  for (const path of paths) {
    const answer = await request.get(`${shared.web}${path}`)
    const headers = answer.headers()
    const scripts = directive(answer, 'script-src')
    expect(scripts, path).not.toContain('unsafe')
    expect(directive(answer, 'default-src'), path).toBe("default-src 'self'")
    expect(directive(answer, 'frame-ancestors'), path).toBe("frame-ancestors 'none'")
    expect(directive(answer, 'base-uri'), path).toBe("base-uri 'none'")
    expect(directive(answer, 'object-src'), path).toBe("object-src 'none'")
    expect(directive(answer, 'form-action'), path).toBe("form-action 'self'")
    expect(headers, path).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/\bno-store\b/),
    })
    expect(headers, path).not.toHaveProperty('strict-transport-security')
    expect(headers, path).not.toHaveProperty('x-powered-by')
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] as string
    nonces.add(nonce)
    const inline = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
    expect(inline.length, path).toBeGreaterThan(0)
    for (const tag of inline) expect(tag, path).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(paths.length)
})

test('no cache keeps anything personal', async ({ request, shared, imap, account }) => {
  const content = Buffer.from('my file')
  const uid = await deliver(imap, 'INBOX', {
    attachments: [{ filename: 'a.txt', type: 'text/plain', content }],
  })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  const without = await request.get(`${shared.web}/mail/INBOX`, { maxRedirects: 0 })
  expect(without.status()).toBe(307)
  expect(without.headers()['cache-control']).toBe('no-store')
  const signedIn = await signInApi(request, shared.web, account)
  expect(signedIn.headers()['cache-control']).toBe('no-store')
  const set = { mailbox: 'INBOX', uidValidity: Number(uidValidity), uids: [uid] }
  const part = `/api/message/part?mailbox=INBOX&uid=${uid}&v=${uidValidity}&part=2`
  const answers = [
    await request.get(`${shared.web}/mail/INBOX`, { headers: { rsc: '1' } }),
    await request.get(`${shared.web}/storage`, { headers: { rsc: '1' } }),
    await request.get(`${shared.web}/api/mailboxes`),
    await request.get(`${shared.web}/api/messages?mailbox=INBOX`),
    await request.get(`${shared.web}/api/message?mailbox=INBOX&uid=${uid}`),
    await request.get(`${shared.web}/api/quota`),
    await request.get(`${shared.web}${part}`),
    await request.post(`${shared.web}/api/messages/flags`, { data: { ...set, add: ['\\Seen'] } }),
    await request.post(`${shared.web}/api/messages/move`, { data: { ...set, target: 'Trash' } }),
    await request.delete(`${shared.web}/api/session`),
  ]
  for (const answer of answers) {
    expect(answer.ok(), answer.url()).toBe(true)
    expect(answer.headers(), answer.url()).toMatchObject({
      'cache-control': answer.url().endsWith(part) ? 'no-store, no-transform' : 'no-store',
      'x-content-type-options': 'nosniff',
    })
  }
})

test('the frame that mail is put into may do nothing', async ({ request, shared }) => {
  const answer = await request.get(`${shared.web}/frame`)
  expect(directive(answer, 'default-src')).toBe("default-src 'none'")
  expect(directive(answer, 'frame-ancestors')).toBe("frame-ancestors 'self'")
  expect(directive(answer, 'sandbox')).toBe(
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  )
})

test('HTTPS is insisted on where the public address is https, and the cookie needs it', async ({
  request,
  launch,
  shared,
  account,
}) => {
  const web = await launch({
    IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
    PUBLIC_URL: 'https://mail.example.org',
  })
  const page = await request.get(`${web.origin}/sign-in`)
  expect(page.headers()['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  const cookie = (await signInApi(request, web.origin, account)).headers()['set-cookie']
  expect(cookie).toMatch(/; Secure/i)
})
