import { cookies } from 'next/headers'
import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { signIn } from '@/lib/session/sign-in'
import { signOut } from '@/lib/session/sign-out'

/** Signs in. */
export const POST = handle(async (request) => {
  const { username, password, timeZone } = await parseBody(request, schemas.signIn)
  await signIn(username, password)
  if (timeZone) (await cookies()).set('wren_zone', timeZone, { sameSite: 'lax', path: '/' })
})

/** Signs out: the browser is told to forget what it has kept. */
export const DELETE = handle(async () => {
  await signOut()
  return new Response(null, { status: 204, headers: { 'clear-site-data': '"cache", "storage"' } })
})
