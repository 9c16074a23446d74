import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { messageQuery } from '@/lib/client/queries'
import type { MessageRef } from '@/lib/mail/message-ref'

/** Milliseconds that a message is looked at before the ones beside it are fetched. */
const pause = 150

/** Fetches what is likely to be opened next, once the open message is there. It does not count as read. */
export function useNeighbours(neighbours: MessageRef[], open: MessageRef | undefined): void {
  const client = useQueryClient()
  const wanted = open ? JSON.stringify(neighbours) : null
  useEffect(() => {
    if (!wanted) return
    const queries = (JSON.parse(wanted) as MessageRef[]).map(({ mailbox, uid, uidValidity }) =>
      messageQuery(mailbox, uid, uidValidity),
    )
    const timer = setTimeout(() => {
      // What fails is fetched again, and said, when it is opened.
      for (const query of queries) void client.prefetchQuery({ ...query, retry: false })
    }, pause)
    return () => {
      clearTimeout(timer)
      // What is opened next does not wait for what nobody looks at; by then it is known which that is.
      setTimeout(() => {
        for (const { queryKey } of queries) {
          const isLookedAt = client.getQueryCache().find({ queryKey })?.isActive()
          if (!isLookedAt) void client.cancelQueries({ queryKey, exact: true })
        }
      })
    }
  }, [client, wanted])
}
