import type { Authentication, AuthenticationCheck } from '../mail/authentication'

/** Characters of a field that are looked at. */
const maxLength = 10_000

/**
 * What the receiving server says of a message (RFC 8601): of the topmost field alone, and only where
 * that carries a name that is believed. All others may be the sender's own.
 * @param fields values of Authentication-Results, the topmost first
 * @param believed authserv-ids of one's own mail system
 */
export function readAuthentication(fields: string[], believed: string[]): Authentication | null {
  const [first = ''] = fields
  const { text, quoted } = setAside(first.slice(0, maxLength))
  const [head = '', ...rest] = text.split(';')
  const by = putBack(/^\s*(\S+)/.exec(head)?.[1] ?? '', quoted).toLowerCase()
  if (!by || !believed.some((name) => name.toLowerCase() === by)) return null
  const found = rest.flatMap((each) => readCheck(each, quoted) ?? [])
  const of = (wanted: string) => found.filter(({ method }) => method === wanted)
  return { by, spf: worst(of('spf')), dkim: best(of('dkim')), dmarc: worst(of('dmarc')) }
}

type Found = AuthenticationCheck & { method: string }

/** Which property names the domain that was looked at. */
const properties = new Map([
  ['spf', ['smtp.mailfrom', 'smtp.mail', 'smtp.helo']],
  ['dkim', ['header.d', 'header.i']],
  ['dmarc', ['header.from']],
])

/** "dkim=pass header.d=choir.example" */
function readCheck(text: string, quoted: string[]): Found | null {
  const match = /^\s*([a-z-]+)\s*(?:\/\s*\d+\s*)?=\s*([a-z]+)(?=\s|$)/i.exec(text)
  if (!match) return null
  const method = match[1]?.toLowerCase() ?? ''
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/(?<=\s)([a-z]+\.[a-z-]+)\s*=\s*(\S+)/gi)) {
    values.set(name.toLowerCase(), putBack(value, quoted))
  }
  const named = (properties.get(method) ?? []).flatMap((name) => values.get(name) ?? [])[0]
  const domain = named?.slice(named.lastIndexOf('@') + 1).toLowerCase() || null
  return { method, result: match[2]?.toLowerCase() ?? '', domain }
}

/** Of several signatures one that holds is enough. */
function best(found: Found[]): AuthenticationCheck | null {
  return toCheck(found.find(({ result }) => result === 'pass') ?? found[0])
}

/** What a server says of one thing in two ways is no better than the worse of them. */
function worst(found: Found[]): AuthenticationCheck | null {
  const failed = found.find(({ result }) => result === 'fail')
  return toCheck(failed ?? found.find(({ result }) => result !== 'pass') ?? found[0])
}

function toCheck(found: Found | undefined): AuthenticationCheck | null {
  return found ? { result: found.result, domain: found.domain } : null
}

/**
 * A field without its comments, which are for people, and with "0", "1" in place of its quoted strings, so
 * that nothing that a sender may have put into these looks like anything else (RFC 5322, 3.2.2 and 3.2.4).
 */
function setAside(field: string): { text: string; quoted: string[] } {
  const quoted: string[] = []
  let depth = 0
  let isQuoted = false
  let text = ''
  for (let index = 0; index < field.length; index += 1) {
    const char = field[index] ?? ''
    const isInside = isQuoted || depth > 0
    if (isInside && char === '\\') {
      index += 1
      if (isQuoted) quoted[quoted.length - 1] += field[index] ?? ''
    } else if (depth === 0 && char === '"') {
      if (isQuoted) text += `"${quoted.length - 1}"`
      else quoted.push('')
      isQuoted = !isQuoted
    } else if (isQuoted) quoted[quoted.length - 1] += char
    else if (char === '(') depth += 1
    else if (char === ')' && depth > 0) {
      depth -= 1
      text += ' '
    } else if (depth === 0) text += char
  }
  return { text, quoted }
}

function putBack(text: string, quoted: string[]): string {
  return text.replace(/"(\d+)"/g, (_, index) => quoted[Number(index)] ?? '')
}
