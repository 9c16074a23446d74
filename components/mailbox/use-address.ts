import { usePathname, useSearchParams } from 'next/navigation'
import { useLayoutEffect } from 'react'
import { noteRouter, useAddressAhead } from '@/lib/client/address-ahead'

/** The path and the parameters of the address, which is the mail page's own as long as the router leads nowhere else. */
export function useAddress(): { pathname: string; parameters: Pick<URLSearchParams, 'get'> } {
  const pathname = usePathname()
  const parameters = useSearchParams()
  const ahead = useAddressAhead()
  useLayoutEffect(() => noteRouter(pathname, parameters))
  return ahead ? { pathname: ahead.pathname, parameters: ahead.searchParams } : { pathname, parameters }
}
