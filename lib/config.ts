import { BlockList, isIPv6 } from 'node:net'
import { z } from 'zod'

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Where a mail server listens and how the connection to it is secured. */
interface MailServer {
  host: string
  port: number
  /** `tls` from the first byte, `starttls` required, or `plain` (loopback only). */
  security: 'tls' | 'starttls' | 'plain'
}

function mailServer(schemes: { tls?: [string, number]; clear: [string, number] }) {
  const known = [schemes.tls?.[0], schemes.clear[0]].filter(Boolean).join(' or ')
  return z.string().transform((text, context): MailServer => {
    const url = URL.canParse(text) ? new URL(text) : null
    const scheme = url?.protocol.slice(0, -1)
    if (!url?.hostname || (scheme !== schemes.tls?.[0] && scheme !== schemes.clear[0])) {
      context.addIssue(
        `must be a URL such as ${schemes.clear[0]}://mail.example.org (${known}; a port is 65535 at most)`,
      )
      return z.NEVER
    }
    if (url.username || url.password || !/^\/?$/.test(url.pathname)) {
      context.addIssue('must hold nothing but the server and its port: no user, no password, no path')
      return z.NEVER
    }
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (schemes.tls && scheme === schemes.tls[0]) {
      return { host, port: Number(url.port) || schemes.tls[1], security: 'tls' }
    }
    const plain = loopbackHosts.has(url.hostname) && !url.searchParams.has('starttls')
    return { host, port: Number(url.port) || schemes.clear[1], security: plain ? 'plain' : 'starttls' }
  })
}

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (isOrigin) return url.origin
  context.addIssue('must be an origin such as https://mail.example.org, without a path')
  return z.NEVER
})

/** Addresses and ranges ("10.1.0.0/16") as a list that can be asked. */
export function networkList(networks: string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = familyOf(address)
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}

/** How Node.js names the family of an address. */
export function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address.split('/')[0] ?? '') ? 'ipv6' : 'ipv4'
}

const networks = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'must be IP addresses or ranges')))
  .optional()

const seconds = z.coerce.number('must be a number of seconds').min(1).max(3600)

const schema = z.object({
  IMAP_URL: mailServer({ tls: ['imaps', 993], clear: ['imap', 143] }),
  /** Seconds that the mail server may take to answer one command. */
  IMAP_TIMEOUT: seconds.default(30),
  /** Seconds after which a connection that nobody uses is closed. */
  IMAP_IDLE: seconds.default(150),
  /** Connections to the mail server that may be open at once. */
  IMAP_CONNECTIONS: z.coerce.number('must be a number').int().min(1).max(100_000).default(1000),
  SMTP_URL: mailServer({ tls: ['smtps', 465], clear: ['smtp', 587] }).optional(),
  SIEVE_URL: mailServer({ clear: ['sieve', 4190] }).optional(),
  MAIL_DOMAIN: z.hostname().optional(),
  TLS_CA_FILE: z.string().optional(),
  SESSION_SECRET: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().min(32, 'needs at least 32 characters (each, in a comma-separated list)'))),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional(),
  DATA_DIR: z.string().default('./data'),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65535).default(3000),
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.hostname()], 'must be an IP address or a host name')
    .default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  TRUSTED_PROXIES: networks,
  /** Names under which one's own mail system says how a message has passed SPF, DKIM and DMARC (RFC 8601). */
  AUTHSERV_ID: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.string().regex(/^[\w.-]{1,253}$/, 'must be names such as mx.example.org')))
    .default([]),
  /** Networks that are not public, and from which images of messages may be fetched all the same. */
  IMAGE_NETWORKS: networks,
  /** Opens `/metrics` for whoever carries it. */
  METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  APP_NAME: z.string().min(1).max(40).default('Wren'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** The parsed environment; `PUBLIC_URL` is always an origin. */
export type Config = z.output<typeof schema> & { PUBLIC_URL: string }

/**
 * Parses the configuration from environment variables; an empty variable counts as unset.
 * @throws Error whose message is one line that names the first wrong variable and what is expected.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = schema.safeParse(set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    throw new Error(
      `${name} ${set[name] === undefined ? 'is required but not set' : `is wrong: ${issue?.message}`}`,
    )
  }
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` }
}

let config: Config | undefined

/** The process's configuration, parsed at the first call. */
export function getConfig(): Config {
  config ??= parseConfig(process.env)
  return config
}
