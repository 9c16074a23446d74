import { cookies } from 'next/headers'
import { handle } from '@/lib/http/handle'
import { isForm, parseBody, schemas } from '@/lib/http/request'
import { safeNext } from '@/lib/session/safe-next'
import { signIn } from '@/lib/session/sign-in'
import { signOut } from '@/lib/session/sign-out'

/** Signs in. A form that was sent before its script had loaded is led on to a page. */
export const POST = handle(async (request) => {
  const { username, password, timeZone, next } = await parseBody(request, schemas.signIn)
  await signIn(username, password)
  if (timeZone) (await cookies()).set('wren_zone', timeZone, { sameSite: 'lax', path: '/' })
  if (isForm(request)) return new Response(null, { status: 303, headers: { location: safeNext(next) } })
})

/** Signs out: the browser is told to forget what it has kept. */
export const DELETE = handle(async () => {
  await signOut()
  return new Response(null, { status: 204, headers: { 'clear-site-data': '"cache", "storage"' } })
})
