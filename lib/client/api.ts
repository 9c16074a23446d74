/** A refusal of our own server, as RFC 9457 has it. `title` is for people, `code` is stable. */
export class Problem extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, title: string, status: number) {
    super(title)
    this.code = code
    this.status = status
  }
}

let hearAlert: ((text: string) => void) | undefined

/** Says who hears what the mail server wants people to see (RFC 9051, 7.1). */
export function onServerAlert(hear: (text: string) => void): void {
  hearAlert = hear
}

/** Says something that nobody has asked for. */
export function tell(text: string): void {
  hearAlert?.(text)
}

/** Why there is no answer. */
export const offline = 'Wren cannot be reached. Check your internet connection.'

/** Whose page this is, where it is somebody's. */
function ownAccount(): { 'x-wren-account'?: string } {
  const tag = globalThis.document?.querySelector<HTMLMetaElement>('[name=wren-account]')?.content
  return tag ? { 'x-wren-account': tag } : {}
}

/** The path and query that sign-in comes back to. */
function here(): string {
  return location.pathname + location.search
}

let leftAt = Number.NEGATIVE_INFINITY

/** Goes to sign in, once: a second request that is refused meanwhile would begin the way anew. */
function leaveToSignIn(): void {
  if (location.pathname === '/sign-in' || performance.now() - leftAt < 5000) return
  leftAt = performance.now()
  location.assign(`/sign-in?next=${encodeURIComponent(here())}&ended=1`)
}

/** Until when requests wait; null: they do not. */
let held: Promise<void> | null = null

/**
 * Sends a request after which no other is worth an answer, as signing out is: all others wait until it has
 * failed, and for ever where it has not.
 */
export async function requestLast(path: string, init: RequestInit): Promise<void> {
  let release = () => {}
  held = new Promise((resolve) => {
    release = resolve
  })
  try {
    await readAnswer(await send(path, init))
  } catch (error) {
    held = null
    release()
    throw error
  }
}

/**
 * Sends a request to `/api`. When the session has ended, the browser goes to the sign-in page and comes
 * back afterwards.
 * @throws Problem; its code is `offline` when the server cannot be reached
 */
export async function respond(path: string, init: RequestInit = {}): Promise<Response> {
  if (held) await held
  return send(path, init)
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = { ...init.headers, ...ownAccount() }
  const response = await fetch(path, { ...init, headers }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw new Problem('offline', offline, 0)
  })
  const alert = response.headers.get('x-wren-alert')
  if (alert) tell(decodeURIComponent(alert))
  if (response.ok) return response
  const problem = await readProblem(response)
  if (problem.status === 401) leaveToSignIn()
  throw problem
}

/** The same, with the JSON that is answered. */
export async function request<Result>(path: string, init?: RequestInit): Promise<Result> {
  return readAnswer<Result>(await respond(path, init))
}

async function readAnswer<Result>(response: Response): Promise<Result> {
  return (response.status === 204 ? undefined : await response.json()) as Result
}

async function readProblem(response: Response): Promise<Problem> {
  const json = response.headers.get('content-type')?.startsWith('application/problem+json')
  const problem = json ? await response.json() : {}
  const { type, title, detail } = problem as { type?: string; title?: string; detail?: string }
  const code = type?.split(':').at(-1) ?? 'internal'
  const words = title ?? 'Something went wrong on our side. Try again.'
  return new Problem(code, detail ? `${words} It says: “${detail}”` : words, response.status)
}

function sendJson<Result>(method: 'POST' | 'PATCH', path: string, body: object): Promise<Result> {
  const headers = { 'content-type': 'application/json' }
  return request<Result>(path, { method, headers, body: JSON.stringify(body) })
}

/** Sends JSON by POST. */
export function post<Result>(path: string, body: object): Promise<Result> {
  return sendJson('POST', path, body)
}

/** Sends JSON by PATCH. */
export function patch<Result>(path: string, body: object): Promise<Result> {
  return sendJson('PATCH', path, body)
}
