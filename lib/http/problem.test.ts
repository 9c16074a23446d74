import { describe, expect, it } from 'vitest'
import { type ProblemCode, problemResponse, problems, problemTitle } from './problem'

const codes = Object.keys(problems) as ProblemCode[]

it.each(codes)('answers %s as problem+json that no cache keeps', async (code) => {
  const response = problemResponse(code)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: `urn:wren:problem:${code}`,
    title: problems[code].title,
    status: response.status,
  })
})

it.each(codes)('says in sentences what %s is', (code) => {
  const { status, title } = problems[code]
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
  expect(title).toMatch(/^[A-Z].{15,}\.$/)
})

it.each<[ProblemCode, number]>([
  ['authentication-failed', 401],
  ['not-signed-in', 401],
  ['no-permission', 403],
  ['cross-site', 403],
  ['mailbox-not-found', 404],
  ['message-not-found', 404],
  ['uid-validity-changed', 409],
  ['over-quota', 507],
  ['server-unreachable', 502],
  ['timeout', 504],
  ['bad-request', 400],
])('%s has the status %i', (code, status) => {
  expect(problemResponse(code).status).toBe(status)
})

it('says when to come back only while the server is busy', () => {
  for (const code of codes) {
    const response = problemResponse(code)
    expect(response.headers.get('retry-after')).toBe(response.status === 503 ? '2' : null)
  }
})

it('tells the words that belong to one occurrence', async () => {
  const answer = await problemResponse('server-alert', { detail: 'Locked' }).json()
  expect(answer).toMatchObject({ detail: 'Locked', status: 422 })
})

describe('problemTitle', () => {
  it('gives the words of a code', () => {
    expect(problemTitle('over-quota')).toBe(problems['over-quota'].title)
  })

  it.each([undefined, null, '', 'nonsense', '__proto__', 'constructor', 'toString', ['over-quota'], {}])(
    'gives none for %j',
    (code) => {
      expect(problemTitle(code)).toBe('')
    },
  )
})
