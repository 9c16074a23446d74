import { beforeAll, describe, expect, it, vi } from 'vitest'
import { MailError } from '../mail/mail-error'
import { NotSignedIn } from '../session/require-session'
import { handle } from './handle'
import { HttpError } from './problem'

beforeAll(() => {
  vi.stubEnv('IMAP_URL', 'imaps://mail.example.org')
  vi.stubEnv('SESSION_SECRET', 'a-secret-of-at-least-32-characters')
  vi.stubEnv('PUBLIC_URL', 'https://mail.example.org')
  return () => void vi.unstubAllEnvs()
})

const get = () => new Request('http://localhost/api/quota')

describe('a route', () => {
  it('that returns a value answers with it as JSON that no cache keeps', async () => {
    const response = await handle(async () => ({ roots: [] }))(get())
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ roots: [] })
  })

  it('that returns nothing answers 204 without a body', async () => {
    const response = await handle(async () => {})(get())
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  it('that returns an answer of its own has it left alone', async () => {
    const own = new Response('text', { status: 303 })
    expect(await handle(async () => own)(get())).toBe(own)
  })

  it.each<[string, Error, number, string]>([
    ['a refusal of the mail server', new MailError('over-quota'), 507, 'over-quota'],
    ['a missing session', new NotSignedIn(), 401, 'not-signed-in'],
    ['a request that makes no sense', new HttpError('bad-request'), 400, 'bad-request'],
    ['a mistake of ours', new TypeError('x is not a function'), 500, 'internal'],
  ])('that throws %s answers with a problem', async (_, error, status, code) => {
    const route = handle(async () => {
      throw error
    })
    const response = await route(get())
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ type: `urn:wren:problem:${code}` })
  })

  it('never tells the page what the mail server or the program said', async () => {
    for (const error of [new MailError('refused', { detail: 'secret' }), new Error('secret')]) {
      const route = handle(async () => {
        throw error
      })
      const response = await route(get())
      expect(await response.text()).not.toContain('secret')
    }
  })

  it('tells what the mail server wants people to see, as text of one line and of bounded length', async () => {
    const route = handle(async () => {
      throw new MailError('server-alert', { detail: `Locked\u0007\r\n<b>${'x'.repeat(1000)}` })
    })
    const { detail } = await (await route(get())).json()
    expect(detail).toMatch(/^Locked <b>x+$/)
    expect(detail).toHaveLength(300)
  })

  it('is not run for a change that another site has sent', async () => {
    const route = vi.fn(async () => {})
    const headers = { origin: 'https://evil.example' }
    const response = await handle(route)(new Request('http://localhost/api', { method: 'POST', headers }))
    expect(response.status).toBe(403)
    expect(route).not.toHaveBeenCalled()
  })
})
