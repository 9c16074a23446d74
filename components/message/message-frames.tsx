import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { hearShortcut } from '@/lib/client/use-shortcuts'
import type { Shown } from '@/lib/html/show-in-frame'
import { type DocumentMode, documentMode } from '@/lib/mail/document-mode'
import type { MessageText } from '@/lib/mail/message'

type Frames = ReturnType<typeof useMessageFrames>

/**
 * The empty documents that messages are put into: one for each way in which browsers lay documents out, made
 * when it is first wanted. They stay from one message to the next: making one takes longer than all else.
 * @param texts of the message; null while there is none
 */
export function useMessageFrames(texts: MessageText[] | null) {
  const html = texts?.find(({ kind }) => kind === 'html')
  const wanted: DocumentMode = html ? documentMode(html.content) : 'standards'
  const [mode, setMode] = useState(wanted)
  const [modes, setModes] = useState<DocumentMode[]>([wanted])
  // While there is no message, the last one's stays.
  if (texts && mode !== wanted) setMode(wanted)
  if (!modes.includes(mode)) setModes([...modes, mode])
  const [loaded, setLoaded] = useState<Partial<Record<DocumentMode, HTMLIFrameElement>>>({})
  const frame = useRef<HTMLIFrameElement | null>(null)
  const onLoad = useCallback((of: DocumentMode, element: HTMLIFrameElement) => {
    setLoaded((known) => ({ ...known, [of]: element }))
  }, [])
  const ready = loaded[mode] ?? null
  useLayoutEffect(() => {
    frame.current = ready
  }, [ready])
  return { mode, modes, frame, ready, onLoad, isHtmlAlone: html !== undefined && texts?.length === 1 }
}

interface Props {
  frames: Frames
  /** CSS pixels. */
  height: number
  ground: Shown['ground']
}

/** The document that holds the message, and out of sight those that hold none at the moment. */
export function MessageFrames({ frames: { mode, modes, onLoad, isHtmlAlone }, height, ground }: Props) {
  return (
    // A sender's page has a margin of its own: with it, its text stands below the subject.
    <div style={{ height }} className={cx('mt-4', isHtmlAlone && '-mx-2')}>
      {modes.map((each) => (
        <MessageFrame
          key={each}
          mode={each}
          isShown={each === mode}
          onLoad={onLoad}
          className={cx(
            ground !== 'page' && 'rounded-control',
            ground === 'white' && 'bg-white',
            // As the message's own scheme is: else the browser lays a white ground behind it.
            ground === 'turned' && 'bg-black scheme-light',
          )}
        />
      ))}
    </div>
  )
}

interface FrameProps {
  mode: DocumentMode
  isShown: boolean
  onLoad: (mode: DocumentMode, element: HTMLIFrameElement) => void
  className: string
}

function MessageFrame({ mode, isShown, onLoad, className }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [inside, setInside] = useState<Document | null>(null)
  const load = useCallback(() => {
    const element = frame.current
    // A frame that the server has rendered may be ready before anybody listens.
    const document = element?.contentDocument
    if (document?.readyState !== 'complete' || document.location.pathname !== '/frame') return
    setInside(document)
    onLoad(mode, element as HTMLIFrameElement)
  }, [mode, onLoad])
  useEffect(load, [load])
  useEffect(() => {
    // Keys pressed inside the frame do not reach the page.
    inside?.addEventListener('keydown', hearShortcut)
    return () => inside?.removeEventListener('keydown', hearShortcut)
  }, [inside])
  return (
    <iframe
      ref={frame}
      title={isShown ? 'Message body' : 'No message'}
      hidden={!isShown}
      src={mode === 'standards' ? '/frame' : `/frame?mode=${mode}`}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={load}
      className={cx('h-full w-full', isShown && 'block', isShown && className)}
    />
  )
}
