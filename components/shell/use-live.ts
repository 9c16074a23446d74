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
    let end = () => {}
    let isEnded = false
    const timer = setTimeout(async () => {
      const { startLive } = await persist(() => import('@/lib/client/live'))
      if (!isEnded) end = startLive(client, username)
    }, delay)
    return () => {
      isEnded = true
      clearTimeout(timer)
      end()
    }
  }, [client, username])
}
