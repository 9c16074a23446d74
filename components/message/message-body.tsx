'use client'

import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { lazyPart, persist } from '@/lib/client/lazy-part'
import { showRelated } from '@/lib/client/related-images'
import { useScheme } from '@/lib/client/use-scheme'
import { hearShortcut } from '@/lib/client/use-shortcuts'
import { useUsername } from '@/lib/client/username'
import type { LinkRisk } from '@/lib/html/link-risk'
import type { Shown } from '@/lib/html/show-in-frame'
import { documentMode } from '@/lib/mail/document-mode'
import { isAnswer, type Message } from '@/lib/mail/message'
import { HeldBack } from './held-back'
import { useFrameFit } from './use-frame-fit'

const LinkDialog = lazyPart(() => import('./link-dialog'))

interface Props {
  message: Message
  /** It lies in Junk: its links and images are held back, as they are while that is not known. */
  isJunk: boolean | undefined
  /** It is seen on the other ground than it would be (`Showing`). */
  isTurned: boolean
  /** Called once the text stands in the frame. */
  onShown: () => void
}

const loadShowing = () =>
  Promise.all([
    import('@/lib/html/show-in-frame'),
    import('@/lib/html/mark-links'),
    import('@/lib/html/scroll-keys'),
  ])

const nothingYet: Shown = { blocked: false, ground: 'page', empty: false, images: [] }

/** The sender's texts, in a document of its own that can do nothing. */
export function MessageBody({ message, isJunk, isTurned, onShown }: Props) {
  const { ref, texts, related } = message
  const answers = isAnswer(message)
  const scheme = useScheme()
  const username = useUsername()
  const frame = useRef<HTMLIFrameElement>(null)
  const callback = useRef(onShown)
  const [isLoaded, setIsLoaded] = useState(false)
  const [shown, setShown] = useState(nothingYet)
  const [wantsImages, setWantsImages] = useState(false)
  const [imagesFailure, setImagesFailure] = useState('')
  const [isTurnedOn, setIsTurnedOn] = useState(false)
  const isHeld = isJunk !== false && !isTurnedOn
  const [link, setLink] = useState<{ href: string; risk: LinkRisk } | null>(null)
  const { height, size, watch, toggleFull } = useFrameFit(frame)
  const html = texts.find(({ kind }) => kind === 'html')
  const showing = useMemo(
    () => ({ scheme, isTurned, linksOff: isHeld, isAnswer: answers }),
    [scheme, isTurned, isHeld, answers],
  )
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
    persist(loadShowing).then(([{ showInFrame }, { hearLinks }, { scrollByKeys }]) => {
      if (!isCurrent || !frame.current) return
      const now = showInFrame(frame.current, texts, showing)
      setShown(now)
      const places = now.images.map((each) => each.related)
      ends.push(watch(), showRelated(places, { ref, related }, username))
      ends.push(
        hearLinks(document, (href, risk) => setLink({ href, risk })),
        scrollByKeys(frame.current),
      )
      callback.current()
    })
    return () => {
      isCurrent = false
      for (const end of ends) end()
      document.removeEventListener('keydown', hearShortcut)
    }
  }, [isLoaded, ref, texts, related, showing, username, watch])

  useEffect(() => {
    if (!wantsImages || isHeld || !shown.blocked) return
    const remote = shown.images.map((each) => each.remote)
    let end: (() => void) | undefined
    let isCurrent = true
    setImagesFailure('')
    persist(() => import('@/lib/client/remote-images')).then(({ showRemote }) => {
      if (isCurrent) end = showRemote(remote, setImagesFailure)
    })
    return () => {
      isCurrent = false
      end?.()
    }
  }, [wantsImages, isHeld, shown])

  return (
    <>
      {isHeld ? (
        <HeldBack kind={isJunk ? 'junk' : 'unknown'} onShow={() => setIsTurnedOn(true)} />
      ) : (
        shown.blocked &&
        !wantsImages && <HeldBack kind="images" message={message} onShow={() => setWantsImages(true)} />
      )}
      {imagesFailure && (
        <p role="status" className="mt-4 text-[13px] text-muted">
          {imagesFailure}
        </p>
      )}
      {size !== 'natural' && (
        <div className="-mb-4 flex justify-end">
          <button
            type="button"
            onClick={toggleFull}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-[13px] text-muted hover:text-fg lg:min-h-9"
          >
            {size === 'full' ? (
              <Minimize2 size={15} strokeWidth={1.75} aria-hidden />
            ) : (
              <Maximize2 size={15} strokeWidth={1.75} aria-hidden />
            )}
            {size === 'full' ? 'Fit to width' : 'Full size'}
          </button>
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
          className={cx(
            'block h-full w-full',
            shown.ground !== 'page' && 'rounded-control',
            shown.ground === 'white' && 'bg-white',
            // As the message's own scheme is: else the browser lays a white ground behind it.
            shown.ground === 'turned' && 'bg-black scheme-light',
          )}
        />
      </div>
      {shown.empty && <p className="mt-4 text-muted">This message has no text.</p>}
      {texts.some(({ truncated }) => truncated) && (
        <p role="note" className="mt-3 text-muted">
          The message is very long; only its first part is shown.
        </p>
      )}
      {link && <LinkDialog {...link} onClose={() => setLink(null)} />}
    </>
  )
}
