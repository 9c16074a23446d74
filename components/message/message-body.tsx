import { useEffect, useMemo, useState } from 'react'
import { type FrameSlot, latestSlot, takeSlot, withSpares } from '@/lib/client/frame-slots'
import { useScheme } from '@/lib/client/use-scheme'
import { whenIdle } from '@/lib/client/when-idle'
import { documentMode } from '@/lib/mail/document-mode'
import type { Message, MessageText } from '@/lib/mail/message'
import { type Framed, MessageSlot } from './message-slot'

type Props = Omit<Framed, 'message' | 'scheme'> & {
  /** null while there is none. */
  message: Message | null
  /** Called once the text stands before the reader. */
  onShown: () => void
}

const noSlots: FrameSlot[] = []

function modeOf(texts: MessageText[]) {
  const html = texts.find(({ kind }) => kind === 'html')
  return html ? documentMode(html.content) : 'standards'
}

/**
 * The sender's texts, in a document of its own that can do nothing. The documents stay from one message to the
 * next, as many as `lib/client/frame-slots` says with what stands in them.
 */
export function MessageBody({ message, id, isJunk, isTurned, onShown }: Props) {
  const [slots, setSlots] = useState(noSlots)
  const texts = message?.texts
  const mode = useMemo(() => texts && modeOf(texts), [texts])
  const now = mode ? takeSlot(slots, mode, id) : slots
  if (now !== slots) setSlots(now)
  useEffect(() => {
    if (withSpares(slots) !== slots) return whenIdle(() => setSlots(withSpares))
  }, [slots])
  const current = mode && latestSlot(now)?.key
  const scheme = useScheme()
  const framed = useMemo(
    () => message && { message, id, isJunk, isTurned, scheme },
    [message, id, isJunk, isTurned, scheme],
  )
  return (
    <div className="relative">
      {now.map(({ key, mode: own }) => (
        <MessageSlot key={key} mode={own} framed={key === current ? framed : null} onShown={onShown} />
      ))}
    </div>
  )
}
