import { usePathname, useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { useMailboxSettings } from '@/lib/client/mailbox-settings'
import { parseMailPath } from '@/lib/client/paths'
import { parseView, withThreads } from '@/lib/mail/list-view'

/** What the address bar names. */
export function useMailAddress() {
  const { mailbox = '', uid = null } = parseMailPath(usePathname()) ?? {}
  const parameters = useSearchParams()
  const [v, q, sort, filter] = ['v', 'q', 'sort', 'filter'].map((name) => parameters.get(name))
  const isThreaded = useMailboxSettings().get(mailbox)?.conversations ?? false
  const view = useMemo(
    () => withThreads(parseView({ q, sort, filter }), isThreaded),
    [q, sort, filter, isThreaded],
  )
  return { mailbox, uid, uidValidity: v && /^\d{1,10}$/.test(v) ? Number(v) : null, view }
}
