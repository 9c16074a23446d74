const inbox = '/mail/INBOX'
const here = 'http://here.invalid'

/**
 * Where to go after signing in: one of our own pages, never another site; else the Inbox. Read as a
 * browser reads it, which drops tabs and line breaks, takes `\` for `/` and resolves dots.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return inbox
  const { origin, pathname, search, hash } = new URL(next, here)
  const ours = origin === here && !pathname.startsWith('//') && pathname !== '/sign-in'
  return ours ? pathname + search + hash : inbox
}
