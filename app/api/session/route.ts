import { cookies } from 'next/headers'
import { handle } from '@/lib/http/handle'
import { isForm, parseBody, schemas } from '@/lib/http/request'
import { log } from '@/lib/log'
import { MailError } from '@/lib/mail/mail-error'
import { firstLook } from '@/lib/session/first-look'
import { safeNext } from '@/lib/session/safe-next'
import { signIn } from '@/lib/session/sign-in'
import { signOut } from '@/lib/session/sign-out'
import { TooManyAttempts } from '@/lib/session/throttle'

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Signs in. A form that was sent before its script had loaded is led on to a page, also when it fails. */
export const POST = handle(async (request) => {
  const { username, password, stay, timeZone, next } = await parseBody(request, schemas.signIn)
  try {
    const session = await signIn(username, password, stay)
    // Whoever says where the way leads is a browser.
    if (next !== undefined && safeNext(next) === safeNext(null)) void firstLook(session)
  } catch (error) {
    const isKnown = error instanceof MailError || error instanceof TooManyAttempts
    if (!isForm(request) || !isKnown) throw error
    if (error instanceof MailError) log.info({ code: error.code, detail: error.detail }, 'mail error')
    return seeOther(`/sign-in?${new URLSearchParams({ next: safeNext(next), problem: error.code })}`)
  }
  if (timeZone) (await cookies()).set('wren_zone', timeZone, { sameSite: 'lax', path: '/' })
  if (isForm(request)) return seeOther(safeNext(next))
})

/** Signs out: the browser is told to forget what it has kept. */
export const DELETE = handle(async () => {
  await signOut()
  ;(await cookies()).delete('wren_zone')
  return new Response(null, {
    status: 204,
    headers: { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' },
  })
})
