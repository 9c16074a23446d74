import { startTransition, useEffect, useState } from 'react'
import { ReaderSkeleton } from '@/components/message/reader-skeleton'
import { lazyPart } from '@/lib/client/lazy-part'
import { whenIdle } from '@/lib/client/when-idle'

const loadReader = () => import('@/components/message/reader')

/** The reader, which is not in the first picture of a folder. */
export const Reader = lazyPart(
  async () => ({ default: (await loadReader()).Reader }),
  ({ uid }) => uid !== null && <ReaderSkeleton />,
)

/** The messages beside the open one in its conversation. */
export const ConversationLines = lazyPart(() => import('@/components/message/conversation-lines'))

const loadSwipeHint = () => import('./swipe-hint')

/** What lies under a row that is swiped. */
export const SwipeHint = lazyPart(async () => ({ default: (await loadSwipeHint()).SwipeHint }))

/**
 * Has fetched what will be wanted next: the reader and what plain texts are shown with once there is nothing
 * else to do; what HTML takes at the first sign that somebody is there: a pointer, a finger, a key.
 * @returns whether the reader is there
 */
export function usePartsSoon(): boolean {
  const [hasReader, setHasReader] = useState(false)
  useEffect(() => {
    const signs = ['pointermove', 'pointerdown', 'keydown']
    // What fails is fetched again when it is needed.
    const load = () => {
      for (const sign of signs) window.removeEventListener(sign, load, true)
      void Promise.allSettled([loadReader().then(({ prepareAll }) => prepareAll()), loadSwipeHint()])
    }
    for (const sign of signs) window.addEventListener(sign, load, true)
    const leave = whenIdle(() => {
      loadReader()
        .then(({ prepare }) => {
          startTransition(() => setHasReader(true))
          return prepare()
        })
        .catch(() => undefined)
    })
    return () => {
      leave()
      for (const sign of signs) window.removeEventListener(sign, load, true)
    }
  }, [])
  return hasReader
}
