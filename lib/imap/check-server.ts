import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { getConfig } from '../config'
import { MailError } from '../mail/mail-error'

/** Octets of a line that may come before its end. */
const longestGreeting = 4096

/**
 * Asks the mail server for its greeting, without signing in.
 * @param timeout milliseconds
 * @throws MailError `server-unreachable`
 */
export async function checkServer(timeout = 3000): Promise<void> {
  const { host, port, security } = getConfig().IMAP_URL
  const socket =
    security === 'tls' ? connectTls({ host, port, rejectUnauthorized: false }) : connect({ host, port })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(timeout, () => reject(new MailError('server-unreachable', { detail: 'no greeting' })))
      socket.once('error', (cause) =>
        reject(new MailError('server-unreachable', { cause, detail: cause.message })),
      )
      socket.once('close', () => reject(new MailError('server-unreachable', { detail: 'closed' })))
      let greeting = ''
      socket.on('data', (bytes) => {
        greeting += bytes.toString('latin1')
        const isWhole = greeting.includes('\r\n')
        if (!isWhole && greeting.length < longestGreeting) return
        if (isWhole && /^\* (OK|PREAUTH)/i.test(greeting)) resolve()
        else reject(new MailError('server-unreachable', { detail: greeting.slice(0, 200) }))
      })
    })
  } finally {
    socket.destroy()
  }
}
