import { usePathname, useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { parseMailPath } from '@/lib/client/paths'
import { parseView } from '@/lib/mail/list-view'

/** What the address bar names. */
export function useMailAddress() {
  const { mailbox = '', uid = null } = parseMailPath(usePathname()) ?? {}
  const parameters = useSearchParams()
  const [v, q, sort, filter] = ['v', 'q', 'sort', 'filter'].map((name) => parameters.get(name))
  const view = useMemo(() => parseView({ q, sort, filter }), [q, sort, filter])
  return { mailbox, uid, uidValidity: v && /^\d{1,10}$/.test(v) ? Number(v) : null, view }
}
