'use client'

import { Image as ImageIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { persist } from '@/lib/client/lazy-part'
import { showRelated } from '@/lib/client/related-images'
import { showRemote } from '@/lib/client/remote-images'
import { useSettings } from '@/lib/client/settings'
import { hearShortcut } from '@/lib/client/use-shortcuts'
import { useUsername } from '@/lib/client/username'
import type { Shown } from '@/lib/html/show-in-frame'
import { documentMode } from '@/lib/mail/document-mode'
import type { Message } from '@/lib/mail/message'
import { useFrameHeight } from './use-frame-height'

interface Props {
  message: Message
  /** Called once the text stands in the frame. */
  onShown: () => void
}

/** The sender's texts, in a document of its own that can do nothing. */
export function MessageBody({ message, onShown }: Props) {
  const { texts } = message
  const { theme } = useSettings()
  const username = useUsername()
  const frame = useRef<HTMLIFrameElement>(null)
  const callback = useRef(onShown)
  const [isLoaded, setIsLoaded] = useState(false)
  const [shown, setShown] = useState<Shown>({ blocked: false, coloured: false, empty: false, images: [] })
  const [wantsImages, setWantsImages] = useState(false)
  const { height, watch } = useFrameHeight(frame)
  const html = texts.find(({ kind }) => kind === 'html')
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
    const ends: (() => void)[] = []
    let isCurrent = true
    // Keys pressed inside the frame do not reach the page.
    document.addEventListener('keydown', hearShortcut)
    persist(() => import('@/lib/html/show-in-frame')).then(({ showInFrame }) => {
      if (!isCurrent || !frame.current) return
      const now = showInFrame(frame.current, texts, theme)
      setShown(now)
      const related = now.images.map((each) => each.related)
      ends.push(watch(), showRelated(related, message, username))
      callback.current()
    })
    return () => {
      isCurrent = false
      for (const end of ends) end()
      document.removeEventListener('keydown', hearShortcut)
    }
  }, [isLoaded, message, texts, theme, username, watch])

  useEffect(() => {
    const remote = shown.images.map((each) => each.remote)
    return wantsImages ? showRemote(remote) : undefined
  }, [wantsImages, shown.images])

  return (
    <>
      {shown.blocked && !wantsImages && (
        <div className="mt-4 flex items-center gap-3 rounded-control bg-sidebar py-2 pr-2 pl-3.5 text-[13px] text-muted dark:bg-hover">
          <ImageIcon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span>Images are not shown, so that the sender does not learn when you read this.</span>
          <Button onClick={() => setWantsImages(true)} className="ml-auto shrink-0">
            Show images
          </Button>
        </div>
      )}
      {/* A sender's page has a margin of its own: with it, its text stands below the subject. */}
      <div style={{ height }} className={cx('mt-4', html && texts.length === 1 && '-mx-2')}>
        <iframe
          ref={frame}
          title="Message body"
          src={html ? `/frame?mode=${documentMode(html.content)}` : '/frame'}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          onLoad={() => setIsLoaded(true)}
          className={cx('block h-full w-full', shown.coloured && 'rounded-control bg-white')}
        />
      </div>
      {shown.empty && <p className="mt-4 text-muted">This message has no text.</p>}
      {texts.some(({ truncated }) => truncated) && (
        <p role="note" className="mt-3 text-muted">
          The message is very long; only its first part is shown.
        </p>
      )}
    </>
  )
}
