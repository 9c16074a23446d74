import type { Holdings } from './account.test-support'

/** What a change makes of holdings. */
export type Change = (before: Holdings) => Holdings

export const idOf = (message: string) => message.split(' ')[0] ?? ''

/** Splits a mailbox's messages into those that are named, and the others. */
function part(holdings: Holdings, mailbox: string, ids: string[]): [string[], string[]] {
  const all = holdings[mailbox] ?? []
  return [all.filter((each) => ids.includes(idOf(each))), all.filter((each) => !ids.includes(idOf(each)))]
}

export function moves(from: string, ids: string[], to: string): Change {
  return (before) => {
    const [gone, stay] = part(before, from, ids)
    return { ...before, [from]: stay, [to]: [...(before[to] ?? []), ...gone].sort() }
  }
}

export function copies(from: string, ids: string[], to: string): Change {
  return (before) => ({ ...before, [to]: [...(before[to] ?? []), ...part(before, from, ids)[0]].sort() })
}

export function destroys(mailbox: string, ids: string[]): Change {
  return (before) => ({ ...before, [mailbox]: part(before, mailbox, ids)[1] })
}

/** Sets flags and takes others away. */
export function flags(mailbox: string, ids: string[], add: string[], remove: string[] = []): Change {
  return (before) => {
    const [these, others] = part(before, mailbox, ids)
    const changed = these.map((each) => {
      const had = each.split(' ').slice(1)
      const has = new Set([...had, ...add].filter((flag) => !remove.includes(flag)))
      return [idOf(each), ...[...has].sort()].join(' ')
    })
    return { ...before, [mailbox]: [...others, ...changed].sort() }
  }
}

export function makes(mailbox: string): Change {
  return (before) => ({ ...before, [mailbox]: [] })
}

export function removes(...mailboxes: string[]): Change {
  return (before) => Object.fromEntries(Object.entries(before).filter(([path]) => !mailboxes.includes(path)))
}

/** With all that is below it. */
export function renames(from: string, to: string): Change {
  const renamed = (path: string) =>
    path === from || path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path
  return (before) =>
    Object.fromEntries(Object.entries(before).map(([path, messages]) => [renamed(path), messages]))
}

export function both(first: Change, second: Change): Change {
  return (before) => second(first(before))
}

/** Each message is where it was and also where it was to be. */
export function inBoth(before: Holdings, after: Holdings): Holdings {
  const paths = Object.keys({ ...before, ...after })
  return Object.fromEntries(
    paths.map((path) => [path, [...new Set([...(before[path] ?? []), ...(after[path] ?? [])])].sort()]),
  )
}

/** Where each message is: its Message-ID and, in order, the paths of the mailboxes that hold it. */
export function places(holdings: Holdings): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const path of Object.keys(holdings).sort()) {
    for (const id of (holdings[path] ?? []).map(idOf)) found[id] = [...(found[id] ?? []), path]
  }
  return found
}
