'use client'

import { useQuery } from '@tanstack/react-query'
import { ImageIcon, Link2Off, type LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { imageSendersQuery, useChangeImageSender } from '@/lib/client/image-senders'
import { useNotifications } from '@/lib/client/notifications'
import { isConfirmed } from '@/lib/mail/authentication'
import type { Message } from '@/lib/mail/message'

type Props = { onShow: () => void } & ({ kind: 'junk' | 'unknown' } | { kind: 'images'; message: Message })

/** Says what is held back of a message, and brings it on demand. */
export function HeldBack(props: Props) {
  if (props.kind === 'images' && isConfirmed(props.message)) {
    return <OfKnownSender address={props.message.from[0]?.address ?? ''} onShow={props.onShow} />
  }
  return props.kind === 'images' ? (
    <Bar icon={ImageIcon} words={imagesWords}>
      <Button onClick={props.onShow}>Show images</Button>
    </Bar>
  ) : (
    <Bar icon={Link2Off} words={linksWords[props.kind]}>
      <Button onClick={props.onShow}>Turn on links</Button>
    </Bar>
  )
}

const linksWords = {
  junk: 'This message is in Junk: its links are off, and its images are not shown.',
  unknown: 'Links are off, and images are not shown, until it is known whether this message is in Junk.',
}

const imagesWords = (
  <>
    Images are not shown
    <span className="max-sm:sr-only">, so that the sender does not learn when you read this</span>.
  </>
)

/** Of a sender whom the mail server has confirmed, images can be shown always. */
function OfKnownSender({ address, onShow }: { address: string; onShow: () => void }) {
  const { data: senders, isPending } = useQuery(imageSendersQuery())
  const { mutateAsync } = useChangeImageSender()
  const { notify, notifyFailure } = useNotifications()
  const isTrusted = senders?.includes(address.toLowerCase()) ?? false
  const show = useRef(onShow)
  useEffect(() => {
    if (isTrusted) show.current()
  }, [isTrusted])
  // Nothing is asked before it is known whether it has to be.
  if (isPending || isTrusted) return null

  function showAlways() {
    onShow()
    // By then this bar is gone.
    mutateAsync({ address, isShown: true }).then(
      () => notify(`Images of ${address} will always be shown`),
      (error: Error) => notifyFailure(`Not kept for next time. ${error.message}`),
    )
  }

  return (
    <Bar icon={ImageIcon} words={imagesWords}>
      <Button onClick={onShow}>Show images</Button>
      <Button onClick={showAlways}>Always from this sender</Button>
    </Bar>
  )
}

function Bar({ icon: Icon, words, children }: { icon: LucideIcon; words: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-4 flex items-center gap-3 rounded-control bg-sidebar py-2 pr-2 pl-3.5 text-[13px] text-muted max-sm:flex-wrap dark:bg-hover">
      <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1">{words}</span>
      <span className="ml-auto flex shrink-0 flex-wrap gap-2">{children}</span>
    </div>
  )
}
