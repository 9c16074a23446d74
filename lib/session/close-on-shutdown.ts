import { log } from '../log'
import { closePool } from './pool'

function stop(signal: NodeJS.Signals) {
  log.info({ signal }, 'stopping')
  // Next would end with 128 plus the signal's number; to stop when told to is no failure.
  process.once('exit', () => {
    process.exitCode = 0
  })
  void closePool()
}

/** Ends all IMAP connections when the process is told to stop; the web server ends itself. */
export function closeOnShutdown(): void {
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  log.info('started')
}
