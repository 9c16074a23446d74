import { usePathname, useSearchParams } from 'next/navigation'
import { parseMailPath } from '@/lib/client/paths'

/** What the address bar names. */
export function useMailAddress() {
  const { mailbox = '', uid = null } = parseMailPath(usePathname()) ?? {}
  const v = useSearchParams().get('v')
  return { mailbox, uid, uidValidity: v && /^\d{1,10}$/.test(v) ? Number(v) : null }
}
