/** Runs once when the server starts. What needs Node.js is loaded only there. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  // A date without a zone is not one of the machine's zone: ImapFlow would read it so.
  process.env.TZ = 'UTC'
  const { closeOnShutdown } = await import('./lib/session/close-on-shutdown')
  closeOnShutdown()
  const { notePeers } = await import('./lib/session/note-peer')
  notePeers()
  const { openOnStart } = await import('./lib/session/open-on-start')
  await openOnStart()
}
