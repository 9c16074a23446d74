/** Runs once when the server starts: says so in the log, and ends connections when it is told to stop. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/log')
  const { closePool } = await import('./lib/session/pool')
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    void closePool()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  log.info('started')
}
