import type { SearchTerm } from '../mail/search-query'
import type { Argument } from './argument'
import { atoms, literal, withFiles } from './criteria'

/** OR takes two keys (RFC 9051, 6.4.4): several stand inside each other. */
function anyOf(keys: Argument[][]): Argument[] {
  const [first = [], ...rest] = keys
  return rest.length === 0 ? first : [...atoms('OR'), ...first, ...anyOf(rest)]
}

/** What a message must be, wherever it is. */
type Condition = Exclude<SearchTerm, { kind: 'in' }>

const people = ['FROM', 'TO', 'CC', 'BCC']
const keysOf: Record<Extract<Condition, { text: string }>['kind'], string[]> = {
  words: ['SUBJECT', ...people, 'BODY'],
  from: ['FROM'],
  to: ['TO', 'CC', 'BCC'],
  cc: ['CC'],
  subject: ['SUBJECT'],
  body: ['BODY'],
}

function criterion(term: Condition, withText: boolean): Argument[] {
  switch (term.kind) {
    case 'seen':
    case 'flagged':
    case 'answered':
      return atoms(term.kind.toUpperCase())
    case 'attachment':
      return withFiles
    case 'larger':
    case 'smaller':
      return atoms(term.kind.toUpperCase(), `${term.size}`)
    case 'before':
    case 'since':
      return atoms(term.kind.toUpperCase(), imapDay(term.day))
    default: {
      const keys = keysOf[term.kind].filter((key) => withText || key !== 'BODY')
      return anyOf(keys.map((key) => [...atoms(key), literal(term.text)]))
    }
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2026-01-31" as "31-Jan-2026". */
function imapDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}-${months[Number(month) - 1]}-${year}`
}

/** A search of its own: what a message must be, and whether its text is read for it. */
export interface SearchStep {
  criteria: Argument[]
  readsTexts: boolean
}

/**
 * What to search for, in as few steps as there have to be: first what no text has to be read for, then all.
 * A word that must not be there forbids the first step: where it is in a text, the message would be found.
 */
export function searchSteps(search: SearchTerm[]): SearchStep[] {
  const terms = search.filter((term) => term.kind !== 'in')
  const all = (withText: boolean) =>
    terms.flatMap((term) => [...(term.isNot ? atoms('NOT') : []), ...criterion(term, withText)])
  const readsTexts = terms.some(({ kind }) => kind === 'words' || kind === 'body')
  const isSure = terms.every(({ kind, isNot }) => kind !== 'body' && !(kind === 'words' && isNot))
  return [
    ...(isSure ? [{ criteria: all(false), readsTexts: false }] : []),
    ...(readsTexts ? [{ criteria: all(true), readsTexts: true }] : []),
  ]
}
