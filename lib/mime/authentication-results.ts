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
  const [head = '', ...rest] = splitOutside(withoutComments(first.slice(0, maxLength)), ';')
  const by = unquote(/^\s*("[^"]*"|\S+)/.exec(head)?.[1] ?? '').toLowerCase()
  if (!by || !believed.some((name) => name.toLowerCase() === by)) return null
  const found = rest.flatMap((text) => readCheck(text) ?? [])
  return { by, spf: best(found, 'spf'), dkim: best(found, 'dkim'), dmarc: best(found, 'dmarc') }
}

type Found = AuthenticationCheck & { method: string }

/** Which property names the domain that was looked at. */
const properties: Record<string, string[]> = {
  spf: ['smtp.mailfrom', 'smtp.mail', 'smtp.helo'],
  dkim: ['header.d', 'header.i'],
  dmarc: ['header.from'],
}

/** "dkim=pass header.d=choir.example" */
function readCheck(text: string): Found | null {
  const match = /^\s*([a-z-]+)\s*(?:\/\s*\d+\s*)?=\s*([a-z]+)(?=\s|$)/i.exec(text)
  if (!match) return null
  const method = match[1]?.toLowerCase() ?? ''
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([a-z]+\.[a-z-]+)\s*=\s*("[^"]*"|[^\s;]+)/gi)) {
    values.set(name.toLowerCase(), unquote(value))
  }
  const named = (properties[method] ?? []).flatMap((name) => values.get(name) ?? [])[0]
  const domain = named?.slice(named.lastIndexOf('@') + 1).toLowerCase() || null
  return { method, result: match[2]?.toLowerCase() ?? '', domain }
}

/** Of several signatures one that holds is enough. */
function best(found: Found[], wanted: string): AuthenticationCheck | null {
  const of = found.filter(({ method }) => method === wanted)
  const chosen = of.find(({ result }) => result === 'pass') ?? of[0]
  return chosen ? { result: chosen.result, domain: chosen.domain } : null
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, '')
}

/** Comments in round brackets, one inside the other, are for people (RFC 5322, 3.2.2). */
function withoutComments(text: string): string {
  let depth = 0
  let isQuoted = false
  let kept = ''
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]
    if (char === '\\') {
      if (depth === 0) kept += text.slice(index, index + 2)
      index += 1
    } else if (depth === 0 && char === '"') {
      isQuoted = !isQuoted
      kept += char
    } else if (!isQuoted && char === '(') depth += 1
    else if (!isQuoted && char === ')' && depth > 0) {
      depth -= 1
      kept += ' '
    } else if (depth === 0) kept += char
  }
  return kept
}

/** Pieces between separators that do not stand in quotes. */
function splitOutside(text: string, separator: string): string[] {
  const pieces = ['']
  let isQuoted = false
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted
    if (char === separator && !isQuoted) pieces.push('')
    else pieces[pieces.length - 1] += char
  }
  return pieces
}
