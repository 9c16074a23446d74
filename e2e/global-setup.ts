import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDovecot } from './servers/dovecot.ts'
import { startWeb } from './servers/web.ts'

/** Starts the Dovecot and the web app that all tests share; what it returns stops them. */
export default async function globalSetup() {
  const dir = await mkdtemp(join(tmpdir(), 'wren-e2e-'))
  const dovecot = await startDovecot({ kind: 'test', dir: join(dir, 'dovecot') })
  const web = await startWeb({ IMAP_URL: `imap://127.0.0.1:${dovecot.port}` })
  process.env.WREN_E2E = JSON.stringify({
    web: web.origin,
    imapPort: dovecot.port,
    imapTlsPort: dovecot.tlsPort,
    dovecotDir: dovecot.dir,
    dovecotLog: dovecot.log,
    certificate: dovecot.certificate,
  })
  return async () => {
    await web.stop()
    await dovecot.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
