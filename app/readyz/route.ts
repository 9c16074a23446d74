import { checkServer } from '@/lib/imap/check-server'
import { log } from '@/lib/log'

/** Milliseconds for which an answer counts. */
const fresh = 5000
let last: { at: number; answer: Promise<boolean> } | undefined

function imapAnswers(): Promise<boolean> {
  if (!last || Date.now() - last.at > fresh) {
    const answer = checkServer().then(
      () => true,
      (error: Error) => {
        log.warn({ err: error.message }, 'mail server not reachable')
        return false
      },
    )
    last = { at: Date.now(), answer }
  }
  return last.answer
}

/** Readiness: the mail server can be reached. */
export async function GET() {
  const imap = await imapAnswers()
  return Response.json(
    { status: imap ? 'ok' : 'unavailable', imap },
    { status: imap ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

export const dynamic = 'force-dynamic'
