import { useCallback, useEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { hearShortcut } from '@/lib/client/use-shortcuts'
import type { Shown } from '@/lib/html/show-in-frame'
import type { DocumentMode } from '@/lib/mail/document-mode'

/** Milliseconds until a document that could not be had is asked for again. */
const pause = 2000

interface Props {
  mode: DocumentMode
  /** It holds the message that is open, or soon will. */
  isShown: boolean
  isInSight: boolean
  /** It has its empty document. */
  onLoad: (element: HTMLIFrameElement) => void
  /** CSS pixels. */
  height: number
  ground: Shown['ground']
  isWide: boolean
}

/**
 * The document that a message stands in. Out of sight it is laid out as it is in sight, so that what stands in
 * it is there in the frame in which it is wanted again.
 */
export function MessageFrame({ mode, isShown, isInSight, onLoad, height, ground, isWide }: Props) {
  const source = mode === 'standards' ? '/frame' : `/frame?mode=${mode}`
  const frame = useRef<HTMLIFrameElement>(null)
  const [inside, setInside] = useState<Document | null>(null)
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** @returns whether the document is there */
  const load = useCallback((): boolean => {
    const element = frame.current
    // A frame that the server has rendered may be ready before anybody listens.
    const document = element?.contentDocument
    if (document?.readyState !== 'complete' || document.location.pathname !== '/frame') return false
    setInside(document)
    onLoad(element as HTMLIFrameElement)
    return true
  }, [onLoad])
  useEffect(() => void load(), [load])
  useEffect(() => () => clearTimeout(retry.current), [])
  /** Something has been loaded: without a network, it is what the browser has to say of that. */
  function onLoaded() {
    clearTimeout(retry.current)
    if (load()) return
    retry.current = setTimeout(() => {
      if (frame.current) frame.current.src = source
    }, pause)
  }
  useEffect(() => {
    // Keys pressed inside the frame do not reach the page.
    inside?.addEventListener('keydown', hearShortcut)
    return () => inside?.removeEventListener('keydown', hearShortcut)
  }, [inside])
  return (
    <div
      className={cx(
        isWide && '-mx-2',
        isInSight ? 'mt-4' : 'invisible absolute inset-x-0 top-0 h-0 overflow-hidden',
      )}
    >
      <div style={{ height }}>
        <iframe
          ref={frame}
          title={isShown ? 'Message body' : 'No message'}
          src={source}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          onLoad={onLoaded}
          className={cx(
            'block h-full w-full',
            ground !== 'page' && 'rounded-control',
            ground === 'white' && 'bg-white',
            // As the message's own scheme is: else the browser lays a white ground behind it.
            ground === 'turned' && 'bg-black scheme-light',
          )}
        />
      </div>
    </div>
  )
}
