'use client'

import { useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import { useNotifications } from '@/lib/client/notifications'
import { useUnsubscribe } from '@/lib/client/unsubscribe'
import type { MessageRef } from '@/lib/mail/message-ref'
import { decodePercent } from '@/lib/mail/percent'
import type { Unsubscribe } from '@/lib/mail/unsubscribe'

const ConfirmDialog = lazyPart(() => import('@/components/ui/confirm-dialog'))

/** What happens next, by the way out that the list offers, and the word on the button. */
function wordsOf({ kind, target }: Unsubscribe): { text: string; action: string } {
  if (kind === 'one-click') {
    const text = `Wren asks ${target} to take your address off this list. The list then knows that this address is in use.`
    return { text, action: 'Unsubscribe' }
  }
  if (kind === 'page') {
    const { host } = new URL(target)
    return {
      text: `The list has a page for that at ${host}. It opens in a new tab.`,
      action: 'Open the page',
    }
  }
  const to = decodePercent(target.replace(/^mailto:|\?.*$/g, ''))
  return { text: `The list wants a message to ${to} for that.`, action: 'Write the message' }
}

/** The way out of the mailing list that a message came by. */
export default function UnsubscribeButton({ message, way }: { message: MessageRef; way: Unsubscribe }) {
  const [isOpen, setIsOpen] = useState(false)
  const { mutateAsync, isPending, isSuccess } = useUnsubscribe()
  const { notify, notifyFailure } = useNotifications()

  function leave() {
    if (way.kind === 'page') window.open(way.target, '_blank', 'noopener,noreferrer')
    else if (way.kind === 'mail') location.assign(way.target)
    else {
      // By then another message may be open.
      mutateAsync(message).then(
        () => notify(`Asked ${way.target} to unsubscribe you`),
        (error: Error) => notifyFailure(`Not unsubscribed. ${error.message}`),
      )
    }
  }

  return (
    <>
      <button
        type="button"
        aria-disabled={isPending || isSuccess}
        onClick={() => setIsOpen(!isPending && !isSuccess)}
        className="-my-1 shrink-0 py-1 text-[13px] text-accent hover:underline aria-disabled:text-muted aria-disabled:no-underline max-lg:-my-3 max-lg:min-h-11"
      >
        {isSuccess ? 'Asked to unsubscribe you' : 'Unsubscribe'}
      </button>
      {isOpen && (
        <ConfirmDialog
          title="Unsubscribe"
          {...wordsOf(way)}
          look="primary"
          onConfirm={leave}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
