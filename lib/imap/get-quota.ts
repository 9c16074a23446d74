import type { Quota, QuotaResource, QuotaRoot } from '../mail/quota'
import type { ImapConnection } from './connection'
import { execute } from './execute'

/** A parsed token of an IMAP response, as ImapFlow hands it to untagged handlers. */
type Token = { value?: unknown } | Token[] | null

/**
 * All quota roots of INBOX (GETQUOTAROOT, RFC 9208). STORAGE counts units of 1024 octets on the wire
 * and octets here. ImapFlow's own `getQuota` keeps just one root.
 * @returns no roots where the server has no QUOTA
 */
export async function getQuota(imap: ImapConnection): Promise<Quota> {
  const roots: QuotaRoot[] = []
  if (imap.client.capabilities.has('QUOTA')) {
    await execute(
      imap,
      'GETQUOTAROOT',
      [{ type: 'ATOM', value: 'INBOX' }],
      'QUOTA',
      async ({ attributes }) => {
        roots.push(toRoot((attributes ?? []) as Token[]))
      },
    )
  }
  return { roots, asOf: new Date().toISOString() }
}

function textOf(token: Token | undefined): string {
  const value = token && !Array.isArray(token) ? token.value : ''
  return Buffer.isBuffer(value) ? value.toString() : String(value ?? '')
}

function toRoot([name, list]: Token[]): QuotaRoot {
  const resources = Array.isArray(list) ? list.map(textOf) : []
  return {
    name: textOf(name),
    storage: resource(resources, 'STORAGE', 1024),
    message: resource(resources, 'MESSAGE', 1),
  }
}

/** A limit of 0 is how some servers say "none" (Dovecot leaves the resource out). */
function resource(tokens: string[], name: string, unit: number): QuotaResource | null {
  const at = tokens.findIndex((token, index) => index % 3 === 0 && token.toUpperCase() === name)
  const [usage, limit] = at < 0 ? [] : [tokens[at + 1], tokens[at + 2]].map(Number)
  if (usage === undefined || limit === undefined || !(usage >= 0) || !(limit > 0)) return null
  return { usage: usage * unit, limit: limit * unit }
}
