import { createHmac, timingSafeEqual } from 'node:crypto'
import { getConfig } from '../config'
import { requireSession } from './require-session'

/** Milliseconds for which an address of `/api/image` is good: longer than a message is looked at. */
const life = 60 * 60_000

function signatureOf(secret: string, parts: (string | number)[]): Buffer {
  const key = createHmac('sha256', secret).update('wren image').digest()
  return createHmac('sha256', key).update(parts.join('\n')).digest()
}

/**
 * Where this browser gets images that are somewhere else: addresses that nobody can make up, and that
 * are worth nothing in another session.
 * @throws NotSignedIn, OtherAccount
 */
export async function signImages(urls: string[]): Promise<string[]> {
  const { id } = await requireSession()
  const [secret = ''] = getConfig().SESSION_SECRET
  const until = Date.now() + life
  return urls.map((url) => {
    const signature = signatureOf(secret, [id, until, url]).toString('base64url')
    return `/api/image?${new URLSearchParams({ url, until: `${until}`, signature })}`
  })
}

/**
 * true for what `signImages` has given to the session of the request.
 * @throws NotSignedIn, OtherAccount
 */
export async function isSignedImage(url: string, until: number, signature: string): Promise<boolean> {
  const { id } = await requireSession()
  const given = Buffer.from(signature, 'base64url')
  return (
    until > Date.now() &&
    getConfig().SESSION_SECRET.some((secret) => {
      const right = signatureOf(secret, [id, until, url])
      return given.length === right.length && timingSafeEqual(given, right)
    })
  )
}
