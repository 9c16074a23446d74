/** Where to go after signing in: one of our own pages, never another site; else the Inbox. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/mail/INBOX'
}
