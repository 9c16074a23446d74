import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { persist } from '@/lib/client/lazy-part'
import { useUsername } from '@/lib/client/username'

/** Milliseconds after which it begins: the first picture comes first. */
const delay = 1500

/** Has mail appear by itself. */
export function useLive(): void {
  const client = useQueryClient()
  const username = useUsername()
  useEffect(() => {
    const ends: (() => void)[] = []
    let isEnded = false
    const timer = setTimeout(async () => {
      const [{ startLive }, { showUnreadCount }, { startDesktopNotes }] = await persist(() =>
        Promise.all([
          import('@/lib/client/live'),
          import('@/lib/client/unread-icon'),
          import('@/lib/client/desktop-notes'),
        ]),
      )
      if (isEnded) return
      ends.push(startLive(client, username), showUnreadCount(client), startDesktopNotes(client, username))
    }, delay)
    return () => {
      isEnded = true
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [client, username])
}
