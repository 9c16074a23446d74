import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('IMAP_URL', 'imaps://mail.example.org')
  vi.stubEnv('SESSION_SECRET', 'a-secret-of-at-least-32-characters')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The answer of a server whose address is `publicUrl`: the code of its refusal, or null. */
async function refusal(
  publicUrl: string,
  headers: Record<string, string>,
  method = 'POST',
): Promise<string | null> {
  vi.stubEnv('PUBLIC_URL', publicUrl)
  const { requireSameSite } = await import('./same-site')
  try {
    requireSameSite(new Request('http://localhost:3000/api/messages/move', { method, headers }))
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

const ours = 'https://mail.example.org'

describe('a change', () => {
  it.each([
    [{ origin: ours }],
    [{ origin: ours, 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
    [{}],
  ] as Record<string, string>[][])('with %j is taken', async (headers) => {
    expect(await refusal(ours, headers ?? {})).toBeNull()
  })

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [{ origin: ours, 'sec-fetch-site': 'cross-site' }],
    [{ origin: ours, 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'null' }],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://mail.example.org' }],
    [{ origin: 'https://mail.example.org:8443' }],
    [{ origin: 'https://mail.example.org.evil.example' }],
    [{ origin: 'https://webmail.example.org' }],
    [{ origin: 'http://localhost' }],
  ] as Record<string, string>[][])('with %j is refused', async (headers) => {
    expect(await refusal(ours, headers ?? {})).toBe('cross-site')
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'POST'])('by %s is looked at', async (method) => {
    expect(await refusal(ours, { origin: 'https://evil.example' }, method)).toBe('cross-site')
  })
})

it.each(['GET', 'HEAD'])('reading by %s is open, since it changes nothing', async (method) => {
  expect(await refusal(ours, { 'sec-fetch-site': 'cross-site' }, method)).toBeNull()
})

describe('on a loopback address', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s is one with the other names of it',
    async (origin) => {
      expect(await refusal('http://localhost:3000', { origin })).toBeNull()
      expect(await refusal('http://127.0.0.1:3000', { origin })).toBeNull()
    },
  )

  it.each([
    ...['http://localhost:3001', 'https://localhost:3000', 'http://localhost.evil.example:3000'],
    ...['http://127.0.0.2:3000', 'http://localhost'],
  ])('%s is another', async (origin) => {
    expect(await refusal('http://localhost:3000', { origin })).toBe('cross-site')
  })
})
