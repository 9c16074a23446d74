import { usePathname, useSearchParams } from 'next/navigation'
import { useLayoutEffect } from 'react'
import { noteRouter, useAddressAhead } from '@/lib/client/address-ahead'

/**
 * The path and the parameters of the address. Next's router takes up what goes by the History API as a
 * transition, some frames later: what is clicked on is to be there in the next one.
 */
export function useAddress(): { pathname: string; parameters: Pick<URLSearchParams, 'get'> } {
  const pathname = usePathname()
  const parameters = useSearchParams()
  const ahead = useAddressAhead()
  useLayoutEffect(() => noteRouter(pathname, parameters))
  return ahead ? { pathname: ahead.pathname, parameters: ahead.searchParams } : { pathname, parameters }
}
