'use client'

import { Image as ImageIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { persist } from '@/lib/client/lazy-part'
import { useSettings } from '@/lib/client/settings'
import { hearShortcut } from '@/lib/client/use-shortcuts'
import type { MessageText } from '@/lib/mail/message'

interface Props {
  text: MessageText
  /** Called once the text stands in the frame. */
  onShown: () => void
}

/** The sender's text, in a document of its own that can do nothing. */
export function MessageBody({ text, onShown }: Props) {
  const { theme } = useSettings()
  const frame = useRef<HTMLIFrameElement>(null)
  const callback = useRef(onShown)
  const [isLoaded, setIsLoaded] = useState(false)
  const [shown, setShown] = useState({ blocked: false, coloured: false, empty: false })
  const [height, setHeight] = useState(160)
  useEffect(() => {
    callback.current = onShown
  })

  useEffect(() => {
    // A frame that the server has rendered may be ready before this runs.
    const document = frame.current?.contentDocument
    if (document?.readyState === 'complete' && document.location.pathname === '/frame') setIsLoaded(true)
  }, [])

  useEffect(() => {
    const document = frame.current?.contentDocument
    if (!isLoaded || !document?.body) return
    let isCurrent = true
    const observer = new ResizeObserver(() =>
      setHeight(Math.ceil(document.body.getBoundingClientRect().height)),
    )
    // Keys pressed inside the frame do not reach the page.
    document.addEventListener('keydown', hearShortcut)
    persist(() => import('@/lib/html/show-in-frame')).then(({ showInFrame }) => {
      if (!isCurrent || !frame.current) return
      setShown(showInFrame(frame.current, text, theme))
      observer.observe(document.body)
      callback.current()
    })
    return () => {
      isCurrent = false
      observer.disconnect()
      document.removeEventListener('keydown', hearShortcut)
    }
  }, [isLoaded, text, theme])

  return (
    <>
      {shown.blocked && (
        <p className="mt-4 flex items-center gap-3 rounded-control bg-sidebar px-3.5 py-2 text-[13px] text-muted dark:bg-hover">
          <ImageIcon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
          Images are not shown, so that the sender does not learn when you read this.
        </p>
      )}
      <iframe
        ref={frame}
        title="Message body"
        src="/frame"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={() => setIsLoaded(true)}
        style={{ height }}
        className={cx('mt-4 block w-full', shown.coloured && 'rounded-control bg-white')}
      />
      {shown.empty && <p className="mt-4 text-muted">This message has no text.</p>}
      {text.truncated && (
        <p className="mt-3 text-muted">The message is very long; only its first part is shown.</p>
      )}
    </>
  )
}
