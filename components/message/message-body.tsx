'use client'

import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { lazyPart, persist } from '@/lib/client/lazy-part'
import { showRelated } from '@/lib/client/related-images'
import { useScheme } from '@/lib/client/use-scheme'
import { useUsername } from '@/lib/client/username'
import type { LinkRisk } from '@/lib/html/link-risk'
import type { Shown } from '@/lib/html/show-in-frame'
import { isAnswer, type Message } from '@/lib/mail/message'
import { HeldBack } from './held-back'
import { MessageFrames, useMessageFrames } from './message-frames'
import { useFrameFit } from './use-frame-fit'

const LinkDialog = lazyPart(() => import('./link-dialog'))

interface Props {
  /** null while there is none; its frames are kept for the next. */
  message: Message | null
  /** Tells one message from another: what was chosen for one holds for it alone. */
  id: string
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
type Showing = Awaited<ReturnType<typeof loadShowing>>
/** Once it is there, a message is shown in the very frame in which it was asked for. */
let showingCode: Showing | null = null

const nothingYet: Shown = { blocked: false, ground: 'page', empty: false, images: [] }
const noTexts: Message['texts'] = []
const noParts: Message['related'] = []

/** What holds for one message. */
interface Own {
  id: string
  shown: Shown
  wantsImages: boolean
  imagesFailure: string
  isTurnedOn: boolean
  link: { href: string; risk: LinkRisk } | null
}

const begin = (id: string): Own => ({
  ...{ id, shown: nothingYet, wantsImages: false, imagesFailure: '', isTurnedOn: false, link: null },
})

/** The sender's texts, in a document of its own that can do nothing. */
export function MessageBody({ message, id, isJunk, isTurned, onShown }: Props) {
  const ref = message?.ref ?? null
  const texts = message?.texts ?? noTexts
  const related = message?.related ?? noParts
  const answers = message !== null && isAnswer(message)
  const scheme = useScheme()
  const username = useUsername()
  const callback = useRef(onShown)
  const [known, setKnown] = useState(() => begin(id))
  if (known.id !== id) setKnown(begin(id))
  const { shown, wantsImages, imagesFailure, isTurnedOn, link } = known
  const change = (part: Partial<Own>) => setKnown((now) => (now.id === id ? { ...now, ...part } : now))
  const latest = useRef(change)
  const isHeld = isJunk !== false && !isTurnedOn
  const frames = useMessageFrames(message ? texts : null)
  const { frame } = frames
  const { height, size, watch, fitNow, toggleFull } = useFrameFit(frame, id)
  const showing = useMemo(
    () => ({ scheme, isTurned, linksOff: isHeld, isAnswer: answers }),
    [scheme, isTurned, isHeld, answers],
  )
  useLayoutEffect(() => {
    callback.current = onShown
    latest.current = change
  })

  useLayoutEffect(() => {
    const element = frames.ready
    const document = element?.contentDocument
    if (!ref || !element || !document?.body) return
    const ends: (() => void)[] = []
    let isCurrent = true
    const show = ([{ showInFrame }, { hearLinks }, { scrollByKeys }]: Showing) => {
      if (!isCurrent) return
      const now = showInFrame(element, texts, showing)
      latest.current({ shown: now })
      const places = now.images.map((each) => each.related)
      ends.push(watch(), showRelated(places, { ref, related }, username))
      ends.push(
        hearLinks(document, (href, risk) => latest.current({ link: { href, risk } })),
        scrollByKeys(element),
      )
      fitNow()
      callback.current()
    }
    if (showingCode) show(showingCode)
    else
      persist(loadShowing).then((code) => {
        showingCode = code
        show(code)
      })
    return () => {
      isCurrent = false
      for (const end of ends) end()
    }
  }, [frames.ready, ref, texts, related, showing, username, watch, fitNow])

  useEffect(() => {
    if (!wantsImages || isHeld || !shown.blocked) return
    const remote = shown.images.map((each) => each.remote)
    let end: (() => void) | undefined
    let isCurrent = true
    const fail = (imagesFailure: string) => latest.current({ imagesFailure })
    fail('')
    persist(() => import('@/lib/client/remote-images')).then(({ showRemote }) => {
      if (isCurrent) end = showRemote(remote, fail)
    })
    return () => {
      isCurrent = false
      end?.()
    }
  }, [wantsImages, isHeld, shown])

  return (
    <>
      {isHeld ? (
        <HeldBack kind={isJunk ? 'junk' : 'unknown'} onShow={() => change({ isTurnedOn: true })} />
      ) : (
        message &&
        shown.blocked &&
        !wantsImages && (
          <HeldBack key={id} kind="images" message={message} onShow={() => change({ wantsImages: true })} />
        )
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
      <MessageFrames frames={frames} height={height} ground={shown.ground} />
      {shown.empty && <p className="mt-4 text-muted">This message has no text.</p>}
      {texts.some(({ truncated }) => truncated) && (
        <p role="note" className="mt-3 text-muted">
          The message is very long; only its first part is shown.
        </p>
      )}
      {link && <LinkDialog {...link} onClose={() => change({ link: null })} />}
    </>
  )
}
