import type { Address } from './address'
import { isEverywhere } from './search-places'

/** Something that may be meant by what has been typed. */
export interface Suggestion {
  shown: string
  hint: string
  /** The whole search with it. */
  text: string
  /** It is complete: it can be searched for as it is. */
  isDone: boolean
}

const operators: [operator: string, hint: string, isDone: boolean][] = [
  ['from:', 'who wrote it', false],
  ['to:', 'who received it', false],
  ['subject:', 'words of the subject', false],
  ['body:', 'words of the text', false],
  ['in:all', 'in all folders', true],
  ['in:', 'in a folder', false],
  ['has:attachment', 'with a file', true],
  ['is:unread', 'not read yet', true],
  ['is:starred', 'with a star', true],
  ['larger:5M', 'over a size', true],
  ['older:1y', 'received before a day, week, month or year', true],
  ['newer:2w', 'received since', true],
  ['before:', 'received before a date, as in before:2026-01-31', false],
  ['after:', 'received on a date or later', false],
]

/** Characters of a word that are looked at. */
const longestWord = 200

/** People and folders that are offered at once. */
const mostPeople = 5
const mostFolders = 8

/**
 * What may be meant by the last word of a search.
 * @param people known from lists, each as often as they wrote
 * @param folders their names
 */
export function suggestionsFor(text: string, people: Address[], folders: string[] = []): Suggestion[] {
  const word = /\S*$/.exec(text.slice(-longestWord))?.[0] ?? ''
  const start = text.slice(0, text.length - word.length)
  const lower = word.toLowerCase()
  const fitting = operators
    .filter(([operator]) => operator.startsWith(lower) && operator !== lower)
    .map(([operator, hint, isDone]) => ({ shown: operator, hint, text: `${start}${operator}`, isDone }))
  return [...peopleFor(lower, people, start), ...foldersFor(lower, folders, start), ...fitting]
}

function foldersFor(word: string, folders: string[], start: string): Suggestion[] {
  const [, part = null] = /^in:"?(.*)$/s.exec(word) ?? []
  if (part === null || isEverywhere(word)) return []
  return folders
    .filter((name) => name.toLowerCase().includes(part) && !name.includes('"'))
    .slice(0, mostFolders)
    .map((name) => ({
      ...{ shown: name, hint: 'folder', isDone: true },
      text: `${start}in:${/\s/.test(name) ? `"${name}"` : name}`,
    }))
}

function peopleFor(word: string, people: Address[], start: string): Suggestion[] {
  const [, operator = 'from:', part = ''] = /^((?:from|to|cc):)?"?(.*)$/s.exec(word) ?? []
  if (part.length < 2) return []
  const counts = new Map<string, { person: Address; count: number }>()
  for (const person of people) {
    const isMeant = `${person.name} ${person.address}`.toLowerCase().includes(part)
    if (!isMeant || !person.address) continue
    const key = person.address.toLowerCase()
    counts.set(key, { person, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostPeople)
    .map(({ person: { name, address } }) => ({
      shown: name || address,
      hint: name ? address : '',
      text: `${start}${operator}${address}`,
      isDone: true,
    }))
}
