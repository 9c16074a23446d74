import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ImapConnection } from '@/lib/imap/connection'
import { MailError } from '@/lib/mail/mail-error'
import { withConnection } from '@/lib/session/pool'
import { readSession, type Session } from '@/lib/session/session-cookie'

async function toSignIn(): Promise<never> {
  const path = (await headers()).get('x-wren-path') ?? '/mail/INBOX'
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** The session, or off to the sign-in page, which comes back here. */
export async function gate(): Promise<Session> {
  return (await readSession()) ?? toSignIn()
}

/** Milliseconds that a page waits for the mail server; then it is shown without what was asked for. */
const patience = 5000

/**
 * Reads for a page's first picture. A login that the server no longer takes leads to the sign-in page.
 * @throws MailError anything else, which the client then meets and shows in its place
 */
export async function read<T>(session: Session, work: (imap: ImapConnection) => Promise<T>): Promise<T> {
  try {
    return await withConnection(session, work, AbortSignal.timeout(patience))
  } catch (error) {
    if (error instanceof MailError && error.code === 'authentication-failed') return toSignIn()
    throw error
  }
}
