import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '@/lib/client/api'
import { listQuery, loadMissing, type Viewport } from '@/lib/client/list-query'
import { useNotifications } from '@/lib/client/notifications'
import { loadFound, searchQuery } from '@/lib/client/search-list'
import type { ListView } from '@/lib/mail/list-view'

/** Milliseconds that a part of the list must stay on the screen before it is fetched, while it is being scrolled. */
const settleTime = 40
/** Milliseconds without scrolling after which what comes next is fetched at once: it may be where somebody jumped to. */
const restTime = 150

/** A view of a folder, with what is on the screen fetched as it is scrolled to. */
export function useList(mailbox: string, listView: ListView) {
  const client = useQueryClient()
  const { notifyFailure } = useNotifications()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view of each folder is looked at from its top
  const viewport = useMemo<{ current: Viewport }>(
    () => ({ current: { first: 0, last: 0 } }),
    [mailbox, listView],
  )
  const [view, setView] = useState<Viewport>({ first: 0, last: 0 })
  const movedAt = useRef(0)
  const isFromRest = useRef(true)
  const { data, error, refetch, isFetching } = useQuery(
    listView.query ? searchQuery(mailbox, listView.query) : listQuery({ mailbox, view: listView }, viewport),
  )
  // Of a folder that has gone meanwhile, nothing is there any more.
  const list = (error as Problem | null)?.code === 'mailbox-not-found' ? undefined : data

  const onViewport = useCallback(
    (next: Viewport) => {
      viewport.current = next
      isFromRest.current = performance.now() - movedAt.current > restTime
      movedAt.current = performance.now()
      setView(next)
    },
    [viewport],
  )

  useEffect(() => {
    if (!list) return
    const abort = new AbortController()
    const load = () => {
      const loading = listView.query
        ? loadFound(client, list, listView.query, view, abort.signal)
        : loadMissing(client, list, listView, view, abort.signal)
      loading.catch((failure: Error) => {
        if (!abort.signal.aborted) notifyFailure(failure.message)
      })
    }
    const timer = isFromRest.current ? undefined : setTimeout(load, settleTime)
    if (!timer) load()
    isFromRest.current = false
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [client, list, listView, view, notifyFailure])

  return { list, error, refetch, isFetching, onViewport }
}
