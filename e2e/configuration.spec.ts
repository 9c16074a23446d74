import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const good = {
  IMAP_URL: 'imap://127.0.0.1:143',
  SESSION_SECRET: 'a-secret-of-at-least-32-characters-for-tests',
}

const wrong: Record<string, string[]> = {
  IMAP_URL: [
    'mail.example.org',
    'http://mail.example.org',
    'imap://',
    'imap://mail.example.org:99999',
    '',
    'imaps://mail.example.org/INBOX',
    'imaps://ana:x@mail.example.org',
  ],
  SMTP_URL: ['imap://mail.example.org', 'mail.example.org:587'],
  SIEVE_URL: ['sieves://mail.example.org', 'x'],
  MAIL_DOMAIN: ['not a domain', '@example.org'],
  TLS_CA_FILE: ['/no/such/file.pem', '/etc/passwd', '/tmp'],
  SESSION_SECRET: ['too-short', 'a-secret-of-at-least-32-characters-for-tests,short', ''],
  DATABASE_URL: ['mysql://localhost/wren', 'x'],
  DATA_DIR: ['/dev/null/data'],
  PORT: ['0', '65536', 'http', '-1', '3000.5'],
  HOST: ['not a host', 'http://localhost', '192.0.2.1'],
  PUBLIC_URL: [
    'mail.example.org',
    'ftp://mail.example.org',
    'javascript:alert(1)',
    'https://mail.example.org/wren',
  ],
  TRUSTED_PROXIES: ['proxy.example.org', '10.0.0.1,x', '10.0.0.0/33'],
  IMAGE_NETWORKS: ['intranet', '10.0.0.0/99'],
  METRICS_TOKEN: ['too-short'],
  APP_NAME: ['x'.repeat(41)],
  LOG_LEVEL: ['loud', 'INFO'],
}

function start(env: Record<string, string>) {
  return spawnSync(process.execPath, [join(root, 'scripts/start.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
}

for (const [name, values] of Object.entries(wrong)) {
  test(`a wrong ${name} is one clear line and exit code 1`, () => {
    for (const value of values) {
      const { status, stdout, stderr } = start({ ...good, [name]: value })
      const printed = stdout + stderr
      expect(status, `${name}=${value}\n${printed}`).toBe(1)
      expect(printed.trimEnd().split('\n'), value).toHaveLength(1)
      expect(printed, value).toMatch(new RegExp(`^wren: ${name} is (wrong: \\S.*|required but not set)`))
    }
  })
}

test('a port that is taken is one clear line and exit code 1', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { status, stdout, stderr } = start({ ...good, PORT: `${port}` })
  expect(stdout + stderr).toBe(`wren: PORT is wrong: something else listens on 127.0.0.1, port ${port}\n`)
  expect(status).toBe(1)
  server.close()
})

test('a wrong secret is not printed', () => {
  const { stdout, stderr } = start({ ...good, SESSION_SECRET: 'hunter2' })
  expect(stdout + stderr).not.toContain('hunter2')
})

test('a password in a server’s address is not printed either', () => {
  const { status, stdout, stderr } = start({ ...good, IMAP_URL: 'http://dana:hunter2@mail.example.org' })
  expect(status).toBe(1)
  expect(stdout + stderr).not.toContain('hunter2')
})
