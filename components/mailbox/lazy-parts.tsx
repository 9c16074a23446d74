import { useEffect } from 'react'
import { ReaderSkeleton } from '@/components/message/reader-skeleton'
import { lazyPart } from '@/lib/client/lazy-part'

const loadReader = () => import('@/components/message/reader')

/** The reader, which is not in the first picture of a folder. */
export const Reader = lazyPart(async () => ({ default: (await loadReader()).Reader }), <ReaderSkeleton />)

/** The messages beside the open one in its conversation. */
export const ConversationLines = lazyPart(() => import('@/components/message/conversation-lines'))

const loadSwipeHint = () => import('./swipe-hint')

/** What lies under a row that is swiped. */
export const SwipeHint = lazyPart(async () => ({ default: (await loadSwipeHint()).SwipeHint }))

/** Has them fetched at the first sign that somebody is there: a pointer, a finger, a key. */
export function usePartsSoon(): void {
  useEffect(() => {
    const signs = ['pointermove', 'pointerdown', 'keydown']
    const load = () => {
      for (const sign of signs) window.removeEventListener(sign, load, true)
      // What fails is fetched again when it is needed.
      void Promise.allSettled([loadReader(), loadSwipeHint()])
    }
    for (const sign of signs) window.addEventListener(sign, load, true)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, load, true)
    }
  }, [])
}
