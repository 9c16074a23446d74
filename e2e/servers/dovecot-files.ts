import { execFile } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MAIL_UID } from './dovecot-config.ts'
import type { Owner } from './owner.ts'

const run = promisify(execFile)

/**
 * A new folder for the sockets, in /tmp since it must be short and open to Dovecot's own users,
 * with `data` leading to `dir`.
 */
export function makeRunDir(dir: string): string {
  const runDir = mkdtempSync('/tmp/wren-')
  chmodSync(runDir, 0o755)
  symlinkSync(dir, join(runDir, 'data'))
  return runDir
}

/** Makes the folder that holds every account's mail, if it is not there. */
export function makeMailDir(dir: string, owner: Owner | null): void {
  const mailDir = join(dir, 'mail')
  mkdirSync(mailDir, { recursive: true })
  if (!owner) chownSync(mailDir, MAIL_UID, MAIL_UID)
}

/** Gives the path of the certificate in `dir`; made once, for localhost and 127.0.0.1, signed by itself. */
export async function ensureCertificate(dir: string): Promise<string> {
  const certificate = join(dir, 'tls/cert.pem')
  const key = join(dir, 'tls/key.pem')
  if (existsSync(certificate)) return certificate
  mkdirSync(join(dir, 'tls'), { recursive: true, mode: 0o700 })
  await run('openssl', [
    ...['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '3650', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate],
  ])
  return certificate
}
