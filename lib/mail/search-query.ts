/** What a message must be, or must not (`isNot`), to be found. */
export type SearchTerm = { isNot: boolean } & (
  | { kind: 'words' | 'from' | 'to' | 'cc' | 'subject' | 'body'; text: string }
  /** A folder by its name, or all of them. */
  | { kind: 'in'; text: string }
  | { kind: 'seen' | 'flagged' | 'answered' | 'attachment' }
  /** Octets. */
  | { kind: 'larger' | 'smaller'; size: number }
  /** By the day that they were received, as in "2026-01-31". */
  | { kind: 'before' | 'since'; day: string }
)

/** Longest search, in characters, and most terms of one. */
export const longestSearch = 500
const mostTerms = 20

const textKinds = new Map(
  Object.entries({
    from: 'from',
    to: 'to',
    cc: 'cc',
    subject: 'subject',
    body: 'body',
    text: 'body',
    in: 'in',
  } as const),
)
const states = new Map(
  Object.entries({
    unread: ['seen', true],
    read: ['seen', false],
    starred: ['flagged', false],
    unstarred: ['flagged', true],
    answered: ['answered', false],
    unanswered: ['answered', true],
  } as const),
)
const units: Record<string, number> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/**
 * Reads a search as people write it: words and "quoted words", all of which must be there, a minus before
 * what must not, and operators (`from:`, `to:`, `cc:`, `subject:`, `body:`, `in:`, `has:attachment`, `is:unread`,
 * `larger:5M`, `before:2026-01-31`, `after:`, `older:1y`, `newer:2w`). What is no operator is a word.
 * @param now milliseconds since 1970, from which `older` and `newer` count
 */
export function parseSearch(text: string, now: number): SearchTerm[] {
  // No server takes NUL, and no name or subject has another control character.
  const readable = text.slice(0, longestSearch).replace(/\p{Cc}/gu, ' ')
  const parts = readable.matchAll(/(-?)(?:([a-z]{2,12}):)?(?:"([^"]*)"?|(\S+))/gi)
  const terms: SearchTerm[] = []
  for (const [whole, minus, operator = '', quoted, plain = ''] of parts) {
    const isNot = minus === '-' && whole.length > 1
    const value = (quoted ?? plain).trim()
    const term = value ? readTerm(operator.toLowerCase(), value, isNot, now) : null
    if (term) terms.push(term)
    else if (whole.trim()) terms.push({ kind: 'words', text: whole.replace(/^-(?=.)|"/g, '').trim(), isNot })
  }
  return terms.filter((term) => !('text' in term) || term.text).slice(0, mostTerms)
}

function readTerm(operator: string, value: string, isNot: boolean, now: number): SearchTerm | null {
  const kind = textKinds.get(operator)
  if (kind) return { kind, text: value, isNot }
  const lower = value.toLowerCase()
  switch (operator) {
    case '':
      return { kind: 'words', text: value, isNot }
    case 'has':
      return /^(attachments?|files?)$/.test(lower) ? { kind: 'attachment', isNot } : null
    case 'is': {
      const [state, isOpposite] = states.get(lower as 'unread') ?? []
      return state ? { kind: state, isNot: isNot !== isOpposite } : null
    }
    case 'larger':
    case 'smaller': {
      const size = readSize(lower)
      return size === null ? null : { kind: operator, size, isNot }
    }
    case 'before':
    case 'after': {
      const day = readDay(lower)
      return day ? { kind: operator === 'before' ? 'before' : 'since', day, isNot } : null
    }
    case 'older':
    case 'newer': {
      const day = readAge(lower, now)
      return day ? { kind: operator === 'older' ? 'before' : 'since', day, isNot } : null
    }
    default:
      return null
  }
}

function readSize(text: string): number | null {
  const [, figure, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)([kmg]?)b?$/.exec(text) ?? []
  const size = Math.round(Number(figure) * (units[unit] ?? 1))
  return figure && size <= 4_294_967_295 ? size : null
}

/** "2026-01-31"; of a year or a month alone its first day. */
function readDay(text: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text) ?? []
  if (!year) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(Number(date)) && date.toISOString().startsWith(iso) ? iso : null
}

function readAge(text: string, now: number): string | null {
  const [, figure, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? []
  if (!figure || !unit) return null
  const date = new Date(now)
  const count = Number(figure)
  if (unit === 'd') date.setUTCDate(date.getUTCDate() - count)
  if (unit === 'w') date.setUTCDate(date.getUTCDate() - 7 * count)
  if (unit === 'm') date.setUTCMonth(date.getUTCMonth() - count)
  if (unit === 'y') date.setUTCFullYear(date.getUTCFullYear() - count)
  return date.getUTCFullYear() < 1970 ? '1970-01-01' : date.toISOString().slice(0, 10)
}
