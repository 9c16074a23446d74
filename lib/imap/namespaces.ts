import type { ImapFlow } from 'imapflow'

/** A part of a server's folders whose paths begin alike (RFC 2342). */
export interface Namespace {
  kind: 'personal' | 'other' | 'shared'
  /** With the delimiter at its end: "INBOX.", "shared/"; mostly "". */
  prefix: string
  delimiter: string | null
}

/** ImapFlow's record of NAMESPACE, or of LIST "" "" where there is none. */
interface Namespaced {
  namespace?: { prefix?: string | null; delimiter?: string | null }
  namespaces?: Record<'personal' | 'other' | 'shared', Omit<Namespace, 'kind'>[] | false>
}

/**
 * Takes the namespaces over from ImapFlow, the person's own first. ImapFlow puts the prefix of the
 * first one before every path that does not begin with it, which no folder of another namespace
 * survives: from now on, paths are what the server says.
 */
export function takeNamespaces(client: ImapFlow): Namespace[] {
  const record = client as unknown as Namespaced
  const kinds = ['personal', 'other', 'shared'] as const
  const found = kinds.flatMap((kind) =>
    (record.namespaces?.[kind] || []).map(({ prefix, delimiter }) => ({
      kind,
      prefix: prefix || '',
      delimiter: delimiter || null,
    })),
  )
  if (record.namespace) record.namespace.prefix = ''
  return found.length > 0 ? found : [{ kind: 'personal', prefix: '', delimiter: null }]
}

/** The namespace that a path belongs to: the one with the longest prefix, else the person's own. */
export function namespaceOf(namespaces: Namespace[], path: string): Namespace {
  const [own] = namespaces as [Namespace]
  return namespaces.reduce(
    (best, each) =>
      isIn(path, each) && (each.prefix.length > best.prefix.length || !isIn(path, best)) ? each : best,
    own,
  )
}

/** The folder that a prefix names belongs to the namespace as well: "shared" to "shared/". */
function isIn(path: string, { prefix, delimiter }: Namespace): boolean {
  return path.startsWith(prefix) || (delimiter !== null && path + delimiter === prefix)
}
