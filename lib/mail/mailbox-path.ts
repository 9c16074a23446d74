import type { Mailbox } from './mailbox'

type Place = Pick<Mailbox, 'path' | 'delimiter' | 'prefix'>

/** The part of a path after the last delimiter: the name that CREATE and RENAME change. */
export function lastPart({ path, delimiter }: Place): string {
  return delimiter ? path.slice(path.lastIndexOf(delimiter) + 1) : path
}

/** The path that a mailbox stands below, or null at the top. */
export function parentPath({ path, delimiter, prefix = '' }: Place): string | null {
  const end = delimiter ? path.lastIndexOf(delimiter) : -1
  return end >= Math.max(1, prefix.length) ? path.slice(0, end) : null
}

/** What parts the levels of a mailbox's path; null too when it is not among those listed. */
export function delimiterOf(listed: Place[], path: string): string | null {
  return listed.find((mailbox) => mailbox.path === path)?.delimiter ?? null
}

/** true for the mailbox itself and for everything below it. */
export function isWithin(path: string, ancestor: string, delimiter: string | null): boolean {
  return path === ancestor || (delimiter !== null && path.startsWith(ancestor + delimiter))
}

/** Where a path is after RENAME of `from` to `to`, which takes along what is below (RFC 9051, 6.3.6). */
export function renamedPath(path: string, from: string, to: string, delimiter: string | null): string {
  return isWithin(path, from, delimiter) ? to + path.slice(from.length) : path
}

/** Characters that a folder's name may have; the path has its own bound, and servers have theirs. */
export const longestName = 200

/** Why a folder cannot have this name, in words for people; null when it can. */
export function nameProblem(name: string, delimiter: string | null): string | null {
  if (!name.trim()) return 'Give the folder a name.'
  if (name.length > longestName) return `A folder’s name cannot be longer than ${longestName} characters.`
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) || !name.isWellFormed()) {
    return 'A folder’s name cannot hold line breaks or other control characters.'
  }
  // They turn what stands behind them round, so that a name reads as another one.
  if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) return 'A folder’s name cannot hold marks of direction.'
  if (delimiter && name.includes(delimiter)) return `A folder’s name cannot hold “${delimiter}”.`
  return null
}
