import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart, persist } from '@/lib/client/lazy-part'
import { showRelated } from '@/lib/client/related-images'
import { useUsername } from '@/lib/client/username'
import { whenIdle } from '@/lib/client/when-idle'
import { holdLinks } from '@/lib/html/link-clicks'
import type { LinkRisk } from '@/lib/html/link-risk'
import type { Scheme } from '@/lib/html/scheme'
import type { Shown } from '@/lib/html/show-in-frame'
import type { DocumentMode } from '@/lib/mail/document-mode'
import { isAnswer, type Message } from '@/lib/mail/message'
import { HeldBack } from './held-back'
import { MessageFrame } from './message-frame'
import { frameCode, htmlCode, linkCode, showingCode } from './showing-code'
import { useFrameFit } from './use-frame-fit'

const LinkDialog = lazyPart(() => import('./link-dialog'))

/** A message as it is shown in a frame. */
export interface Framed {
  message: Message
  /** Tells one message from another: what was chosen for one holds for it alone. */
  id: string
  /** It lies in Junk: its links and images are held back, as they are while that is not known. */
  isJunk: boolean | undefined
  /** It is seen on the other ground than it would be (`Showing`). */
  isTurned: boolean
  /** The page's colours. */
  scheme: Scheme
}

interface Props {
  mode: DocumentMode
  /** null while it is out of sight; what stands in it stays as it is, whatever changes around it. */
  framed: Framed | null
  /** Called once the text stands in the frame, and is seen. */
  onShown: () => void
}

const nothingYet: Shown = { blocked: false, ground: 'page', empty: false, images: [] }
const noTexts: Message['texts'] = []
const noParts: Message['related'] = []

/** What holds for one message. */
interface Own {
  id: string
  shown: Shown
  wantsImages: boolean
  imagesFailure: string
  /** How often they were asked for again. */
  retries: number
  isTurnedOn: boolean
  link: { href: string; risk: LinkRisk } | null
}

const begin = (id: string): Own => ({
  id,
  shown: nothingYet,
  wantsImages: false,
  imagesFailure: '',
  retries: 0,
  isTurnedOn: false,
  link: null,
})

/** One frame, with what is said of the message in it. */
export function MessageSlot({ mode, framed, onShown }: Props) {
  const isShown = framed !== null
  const [last, setLast] = useState(framed)
  if (framed && framed !== last) setLast(framed)
  const { message = null, id = '', isJunk, isTurned = false, scheme = 'light' } = framed ?? last ?? {}
  const ref = message?.ref ?? null
  const texts = message?.texts ?? noTexts
  const related = message?.related ?? noParts
  const answers = message !== null && isAnswer(message)
  const username = useUsername()
  const callback = useRef(onShown)
  const [known, setKnown] = useState(() => begin(id))
  if (known.id !== id) setKnown(begin(id))
  const { shown, wantsImages, imagesFailure, retries, isTurnedOn, link } = known
  const change = (part: Partial<Own>) => setKnown((now) => (now.id === id ? { ...now, ...part } : now))
  const latest = useRef(change)
  const isHeld = isJunk !== false && !isTurnedOn
  /** The frame, once it has its document. */
  const [ready, setReady] = useState<HTMLIFrameElement | null>(null)
  const { height, size, watch, fitNow, toggleFull } = useFrameFit(ready, id)
  const showing = useMemo(
    () => ({ scheme, isTurned, linksOff: isHeld, isAnswer: answers }),
    [scheme, isTurned, isHeld, answers],
  )
  useLayoutEffect(() => {
    callback.current = onShown
    latest.current = change
  })

  useLayoutEffect(() => {
    const document = ready?.contentDocument
    if (!ref || !ready || !document?.body) return
    const { linksOff, ...how } = showing
    const ends: (() => void)[] = []
    let isCurrent = true
    const hear = () => {
      if (!linkCode.now || !isCurrent) return
      const onRisk = (href: string, risk: LinkRisk) => latest.current({ link: { href, risk } })
      ends.push(linkCode.now.hearLinks(document, onRisk))
    }
    const show = () => {
      if (!isCurrent || !frameCode.now) return
      const links = linkCode.now
      const now = frameCode.now.showInFrame(ready, texts, how, {
        sanitise: htmlCode.now?.sanitiseMail ?? null,
        mark: links && (linksOff ? links.markAndDisableLinks : links.markLinks),
      })
      latest.current({ shown: now })
      const places = now.images.map((each) => each.related)
      ends.push(watch(), showRelated(places, { ref, related }, username))
      ends.push(...now.images.map((each) => each.writeWords()))
      fitNow()
      if (links) return hear()
      const release = holdLinks(document)
      ends.push(release)
      const look = ({ markLinks }: Awaited<ReturnType<typeof linkCode.load>>) => {
        const wanted = release()
        if (!isCurrent) return
        markLinks(document.body)
        hear()
        wanted?.click()
      }
      // The text is seen first: its links are held meanwhile.
      ends.push(whenIdle(() => void linkCode.load().then(look)))
    }
    const code = showingCode(texts, linksOff)
    if (code.isThere) show()
    else code.load().then(show)
    return () => {
      isCurrent = false
      for (const end of ends) end()
    }
  }, [ready, ref, texts, related, showing, username, watch, fitNow])

  useLayoutEffect(() => {
    if (isShown && shown !== nothingYet) callback.current()
  }, [isShown, shown])

  useEffect(() => {
    // A question that nobody has answered is not asked again.
    if (isShown) return () => latest.current({ link: null })
  }, [isShown])

  useEffect(() => {
    if (!isShown || shown === nothingYet || !ready || !frameCode.now) return
    return frameCode.now.scrollByKeys(ready)
  }, [isShown, shown, ready])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each retry asks again
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
  }, [wantsImages, isHeld, shown, retries])

  return (
    <>
      {isShown && isHeld && (
        <HeldBack kind={isJunk ? 'junk' : 'unknown'} onShow={() => change({ isTurnedOn: true })} />
      )}
      {isShown && !isHeld && message && shown.blocked && !wantsImages && (
        <HeldBack key={id} kind="images" message={message} onShow={() => change({ wantsImages: true })} />
      )}
      {isShown && imagesFailure && (
        <div className="mt-4 flex items-center gap-3 text-[13px] text-muted">
          <p role="status">{imagesFailure}</p>
          <Button onClick={() => change({ retries: retries + 1 })} className="shrink-0">
            Try again
          </Button>
        </div>
      )}
      {isShown && size !== 'natural' && <SizeButton isFull={size === 'full'} onToggle={toggleFull} />}
      <MessageFrame
        mode={mode}
        isShown={isShown}
        // Until then, another message may stand in it.
        isInSight={isShown && shown !== nothingYet}
        onLoad={setReady}
        height={height}
        ground={shown.ground}
        // A sender's page has a margin of its own: with it, its text stands below the subject.
        isWide={texts.length === 1 && texts[0]?.kind === 'html'}
      />
      {isShown && shown.empty && <p className="mt-4 text-muted">This message has no text.</p>}
      {isShown && texts.some(({ truncated }) => truncated) && (
        <p role="note" className="mt-3 text-muted">
          The message is very long; only its first part is shown.
        </p>
      )}
      {isShown && link && <LinkDialog {...link} onClose={() => change({ link: null })} />}
    </>
  )
}

/** For what is too wide, and drawn smaller. */
function SizeButton({ isFull, onToggle }: { isFull: boolean; onToggle: () => void }) {
  const Icon = isFull ? Minimize2 : Maximize2
  return (
    <div className="-mb-4 flex justify-end">
      <button
        type="button"
        onClick={onToggle}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-[13px] text-muted hover:text-fg lg:min-h-9"
      >
        <Icon size={15} strokeWidth={1.75} aria-hidden />
        {isFull ? 'Fit to width' : 'Full size'}
      </button>
    </div>
  )
}
