import { describe, expect, it } from 'vitest'
import { parseConfig } from './config'

const secret = 'a-secret-of-at-least-32-characters'
const required = { IMAP_URL: 'imaps://mail.example.org', SESSION_SECRET: secret }

function parse(env: Record<string, string | undefined>) {
  return parseConfig({ ...required, ...env })
}

function complaint(env: Record<string, string | undefined>): string {
  try {
    parse(env)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('The configuration was taken')
}

it('needs no more than the mail server and a secret', () => {
  expect(parseConfig({ ...required, PATH: '/usr/bin', HOME: '/root' })).toEqual({
    IMAP_URL: { host: 'mail.example.org', port: 993, security: 'tls' },
    IMAP_TIMEOUT: 30,
    IMAP_IDLE: 150,
    IMAP_CONNECTIONS: 1000,
    AUTHSERV_ID: [],
    SESSION_SECRET: [secret],
    DATA_DIR: './data',
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    APP_NAME: 'Wren',
    LOG_LEVEL: 'info',
  })
})

it.each(['IMAP_URL', 'SESSION_SECRET'])('says that %s is missing', (name) => {
  expect(complaint({ [name]: undefined })).toBe(`${name} is required but not set`)
  expect(complaint({ [name]: '' })).toBe(`${name} is required but not set`)
})

it('takes an empty variable as unset', () => {
  const empty = Object.fromEntries(
    ['SMTP_URL', 'PORT', 'PUBLIC_URL', 'LOG_LEVEL', 'TRUSTED_PROXIES'].map((name) => [name, '']),
  )
  expect(parse(empty)).toEqual(parse({}))
})

describe('IMAP_URL', () => {
  it.each([
    ['imaps://mail.example.org', 'mail.example.org', 993, 'tls'],
    ['imaps://mail.example.org:1993/', 'mail.example.org', 1993, 'tls'],
    ['imaps://localhost', 'localhost', 993, 'tls'],
    ['imap://mail.example.org', 'mail.example.org', 143, 'starttls'],
    ['imap://mail.example.org:10143', 'mail.example.org', 10_143, 'starttls'],
    ['imap://192.0.2.1', '192.0.2.1', 143, 'starttls'],
    ['imap://localhost', 'localhost', 143, 'plain'],
    ['imap://127.0.0.1:10143', '127.0.0.1', 10_143, 'plain'],
    ['imap://[::1]:10143', '::1', 10_143, 'plain'],
    ['imap://[2001:db8::1]', '2001:db8::1', 143, 'starttls'],
    ['imap://localhost?starttls', 'localhost', 143, 'starttls'],
    ['imap://127.0.0.1:10143/?starttls', '127.0.0.1', 10_143, 'starttls'],
  ])('%s is %s, port %i, %s', (IMAP_URL, host, port, security) => {
    expect(parse({ IMAP_URL }).IMAP_URL).toEqual({ host, port, security })
  })

  it.each([
    ...['mail.example.org', 'http://mail.example.org', 'imaps://', 'imap://mail.example.org:70000'],
    ...['smtp://mail.example.org', 'imaps:mail', '//mail.example.org'],
  ])('does not take %s', (IMAP_URL) => {
    expect(complaint({ IMAP_URL })).toMatch(/^IMAP_URL is wrong: must be a URL such as imap:\/\//)
  })

  it.each([
    'imaps://ana@mail.example.org',
    'imaps://ana:x@mail.example.org',
    'imaps://mail.example.org/INBOX',
    'imap://127.0.0.1@192.0.2.1',
  ])('does not take %s, of which a part would be passed over', (IMAP_URL) => {
    expect(complaint({ IMAP_URL })).toMatch(
      /^IMAP_URL is wrong: must hold nothing but the server and its port/,
    )
  })

  it('is never plain to another machine whose name only begins like ours', () => {
    for (const host of ['localhost.example.org', '127.0.0.1.example.org']) {
      expect(parse({ IMAP_URL: `imap://${host}` }).IMAP_URL.security).toBe('starttls')
    }
  })
})

describe('SMTP_URL', () => {
  it.each([
    ['smtps://mail.example.org', 'mail.example.org', 465, 'tls'],
    ['smtp://mail.example.org', 'mail.example.org', 587, 'starttls'],
    ['smtp://localhost:1025', 'localhost', 1025, 'plain'],
  ])('%s is %s, port %i, %s', (SMTP_URL, host, port, security) => {
    expect(parse({ SMTP_URL }).SMTP_URL).toEqual({ host, port, security })
  })

  it('does not take another scheme', () => {
    expect(complaint({ SMTP_URL: 'imap://mail.example.org' })).toContain('(smtps or smtp;')
  })
})

describe('SIEVE_URL', () => {
  it.each([
    ['sieve://mail.example.org', 'mail.example.org', 4190, 'starttls'],
    ['sieve://127.0.0.1:14190', '127.0.0.1', 14_190, 'plain'],
  ])('%s is %s, port %i, %s', (SIEVE_URL, host, port, security) => {
    expect(parse({ SIEVE_URL }).SIEVE_URL).toEqual({ host, port, security })
  })

  it('does not take another scheme', () => {
    expect(complaint({ SIEVE_URL: 'sieves://mail.example.org' })).toMatch(
      /^SIEVE_URL is wrong: must be a URL/,
    )
  })
})

describe('SESSION_SECRET', () => {
  it('may be several, the newest first', () => {
    const older = 'an-older-secret-of-at-least-32-chars'
    expect(parse({ SESSION_SECRET: `${secret},${older}` }).SESSION_SECRET).toEqual([secret, older])
  })

  it.each(['x'.repeat(31), `${secret},`, `${secret},short`, ','])('does not take %j', (SESSION_SECRET) => {
    expect(complaint({ SESSION_SECRET })).toMatch(/^SESSION_SECRET is wrong: needs at least 32 characters/)
  })

  it('takes exactly 32 characters', () => {
    expect(parse({ SESSION_SECRET: 'x'.repeat(32) }).SESSION_SECRET).toEqual(['x'.repeat(32)])
  })

  it('never repeats a wrong secret', () => {
    expect(complaint({ SESSION_SECRET: 'hunter2' })).not.toContain('hunter2')
  })
})

describe('PUBLIC_URL', () => {
  it('is this machine at the port unless it is set', () => {
    expect(parse({ PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080')
  })

  it('is kept as an origin', () => {
    expect(parse({ PUBLIC_URL: 'https://mail.example.org/' }).PUBLIC_URL).toBe('https://mail.example.org')
    expect(parse({ PUBLIC_URL: 'https://Mail.example.org:443' }).PUBLIC_URL).toBe('https://mail.example.org')
  })
})

it.each([
  ['IMAP_TIMEOUT', '1', 1],
  ['IMAP_IDLE', '3600', 3600],
  ['MAIL_DOMAIN', 'example.org', 'example.org'],
  ['TLS_CA_FILE', '/etc/ssl/our.pem', '/etc/ssl/our.pem'],
  ['DATABASE_URL', 'postgres://db/wren', 'postgres://db/wren'],
  ['DATABASE_URL', 'postgresql://u:p@db:5432/wren', 'postgresql://u:p@db:5432/wren'],
  ['DATA_DIR', '/var/lib/wren', '/var/lib/wren'],
  ['PORT', '1', 1],
  ['PORT', '65535', 65_535],
  ['HOST', '::', '::'],
  ['TRUSTED_PROXIES', '10.0.0.1', ['10.0.0.1']],
  ['TRUSTED_PROXIES', '10.0.0.0/8, ::1, fd00::/8', ['10.0.0.0/8', '::1', 'fd00::/8']],
  ['METRICS_TOKEN', 'a-token-of-16-or-more', 'a-token-of-16-or-more'],
  ['APP_NAME', 'Post', 'Post'],
  ['APP_NAME', 'x'.repeat(40), 'x'.repeat(40)],
  ...['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => [
    'LOG_LEVEL',
    level,
    level,
  ]),
] as [string, string, unknown][])('takes %s=%s', (name, value, parsed) => {
  expect(parse({ [name]: value })).toHaveProperty(name, parsed)
})

it.each([
  ['IMAP_TIMEOUT', '0'],
  ['IMAP_TIMEOUT', 'soon'],
  ['IMAP_IDLE', '3601'],
  ['IMAP_IDLE', '-5'],
  ['MAIL_DOMAIN', 'not a domain'],
  ['MAIL_DOMAIN', '@example.org'],
  ['DATABASE_URL', 'mysql://db/wren'],
  ['DATABASE_URL', 'wren.sqlite'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'mail.example.org'],
  ['PUBLIC_URL', 'ftp://mail.example.org'],
  ['PUBLIC_URL', 'https://mail.example.org/wren'],
  ['PUBLIC_URL', 'https://ana@mail.example.org'],
  ['TRUSTED_PROXIES', 'proxy.example.org'],
  ['TRUSTED_PROXIES', '10.0.0.1,'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['AUTHSERV_ID', 'mx one'],
  ['AUTHSERV_ID', 'mx.example.org,'],
  ['IMAGE_NETWORKS', 'intranet'],
  ['IMAGE_NETWORKS', '10.0.0.0/99'],
  ['METRICS_TOKEN', 'too-short'],
  ['APP_NAME', 'x'.repeat(41)],
  ['LOG_LEVEL', 'verbose'],
])('does not take %s=%s, and says so in one line that names it', (name, value) => {
  expect(complaint({ [name]: value })).toMatch(new RegExp(`^${name} is wrong: \\S.{5,200}$`))
})
