import { navigateMail } from '@/lib/client/navigate'
import { useSettings } from '@/lib/client/settings'
import { uidsOf } from '@/lib/mail/conversation'
import { knownRows } from '@/lib/mail/message-list'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'

/**
 * What happens on the screen when messages leave the list: the next one opens, the keyboard goes to
 * a neighbour, and they are checked no more.
 * @returns called before they leave; what it returns puts all of that back when the server refuses
 */
export function useLeaving({ list, openKey, selection, cursor }: MailboxState, { show }: ListNavigation) {
  const { afterDelete } = useSettings()

  /** The message below those that go, else the one above; `upwards` the other way round. */
  function neighbour(set: MessageSet, of: number, upwards = false): number | null {
    const known = list ? knownRows(list) : []
    const index = known.findIndex((row) => uidsOf(row).includes(of))
    const leaving = new Set(set.uids)
    const stays = (row: { uid: number }) => !leaving.has(row.uid)
    const below = known.slice(index + 1).find(stays)
    const above = known.slice(0, Math.max(0, index)).findLast(stays)
    return (upwards ? (above ?? below) : (below ?? above))?.uid ?? null
  }

  /** What opens in place of the open message: as the settings have it. */
  function successor(set: MessageSet, of: number): number | null {
    return afterDelete === 'list' ? null : neighbour(set, of, afterDelete === 'previous')
  }

  const address = () => location.pathname + location.search

  return function leave(set: MessageSet): () => void {
    const before = { uids: selection.uids, active: cursor.active, path: address() }
    const next = openKey !== null && set.uids.includes(openKey) ? successor(set, openKey) : openKey
    if (cursor.active !== null && set.uids.includes(cursor.active)) {
      cursor.setActive(neighbour(set, cursor.active))
    }
    const leaving = new Set(set.uids)
    selection.set(new Set([...selection.uids].filter((each) => !leaving.has(each))))
    if (next !== openKey) show(next, true)
    const after = address()
    return () => {
      selection.set(new Set(before.uids))
      cursor.comeBack(before.active)
      if (address() === after && after !== before.path) navigateMail(before.path, { replace: true })
    }
  }
}
