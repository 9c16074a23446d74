import { useEffect } from 'react'
import { navigateMail } from '@/lib/client/navigate'

/**
 * Has Back and Forward between folders and messages ask the server for no page either. For entries
 * from before a reload the router would, and show the old one until it has come: here each entry is
 * given what the router keeps for the page that is shown, and the address is followed from there.
 */
export function useMailHistory(): void {
  useEffect(() => {
    const { state } = history
    function follow(event: PopStateEvent) {
      if (!event.state || !location.pathname.startsWith('/mail/')) return
      // What has no state, the router leaves alone.
      Object.defineProperty(event, 'state', { value: null })
      history.replaceState(state, '')
      navigateMail(location.href, { replace: true })
    }
    window.addEventListener('popstate', follow, true)
    return () => window.removeEventListener('popstate', follow, true)
  }, [])
}
