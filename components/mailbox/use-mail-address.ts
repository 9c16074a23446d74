import { useMemo } from 'react'
import { useMailboxSettings } from '@/lib/client/mailbox-settings'
import { parseMailPath } from '@/lib/client/paths'
import { parseView, withThreads } from '@/lib/mail/list-view'
import { useAddress } from './use-address'

/** What the address bar names. */
export function useMailAddress() {
  const { pathname, parameters } = useAddress()
  const { mailbox = '', uid = null } = parseMailPath(pathname) ?? {}
  const [v, q, sort, filter] = ['v', 'q', 'sort', 'filter'].map((name) => parameters.get(name))
  const isThreaded = useMailboxSettings().get(mailbox)?.conversations ?? false
  const view = useMemo(
    () => withThreads(parseView({ q, sort, filter }), isThreaded),
    [q, sort, filter, isThreaded],
  )
  return {
    mailbox,
    uid,
    uidValidity: v && /^\d{1,10}$/.test(v) ? Number(v) : null,
    part: parameters.get('part'),
    view,
  }
}
