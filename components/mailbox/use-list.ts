import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/lib/client/api'
import { listQuery, loadMissing, type Viewport } from '@/lib/client/list-query'
import { useNotifications } from '@/lib/client/notifications'

/** Milliseconds that a part of the list must stay on the screen before it is fetched. */
const settleTime = 40

/** A folder's list, with what is on the screen fetched as it is scrolled to. */
export function useList(mailbox: string) {
  const client = useQueryClient()
  const { notifyFailure } = useNotifications()
  const viewport = useRef<Viewport>({ first: 0, last: 0 })
  const [view, setView] = useState<Viewport>({ first: 0, last: 0 })
  const { data, error, refetch, isFetching } = useQuery(listQuery(mailbox, viewport))
  // Of a folder that has gone meanwhile, nothing is there any more.
  const list = (error as Problem | null)?.code === 'mailbox-not-found' ? undefined : data

  const onViewport = useCallback((next: Viewport) => {
    viewport.current = next
    setView(next)
  }, [])

  useEffect(() => {
    if (!list) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      loadMissing(client, list, view, abort.signal).catch((failure: Error) => {
        if (!abort.signal.aborted) notifyFailure(failure.message)
      })
    }, settleTime)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [client, list, view, notifyFailure])

  return { list, error, refetch, isFetching, onViewport }
}
