import { log } from '../log'
import { closePool } from './pool'

function stop(signal: NodeJS.Signals) {
  log.info({ signal }, 'stopping')
  void closePool()
}

/** Ends all IMAP connections when the process is told to stop; the web server ends itself. */
export function closeOnShutdown(): void {
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  log.info('started')
}
