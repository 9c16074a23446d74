import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { emptyMailbox } from '@/lib/client/emptying'
import { useNotifications } from '@/lib/client/notifications'
import type { Emptying, EmptyingStep } from '@/lib/mail/emptying'
import { messageCount } from '@/lib/mail/message'

interface Options {
  /** Called when messages up to a UID are gone. */
  onEmptied: (last: number) => void
  onClose: () => void
}

/** Emptying a folder in steps, with its progress and its feedback. It ends by closing the dialog. */
export function useEmptying(name: string, { onEmptied, onClose }: Options) {
  const client = useQueryClient()
  const { notify, notifyFailure, dismiss } = useNotifications()
  const [step, setStep] = useState<EmptyingStep | null>(null)
  const [isUnderWay, setIsUnderWay] = useState(false)
  const abort = useRef<AbortController>(null)

  async function empty(emptying: Emptying) {
    dismiss()
    setIsUnderWay(true)
    const stopping = new AbortController()
    abort.current = stopping
    let last: EmptyingStep = { deleted: 0, left: emptying.messages }
    const onStep = (next: EmptyingStep) => {
      last = next
      setStep(next)
    }
    const far = () =>
      `Deleted ${last.deleted.toLocaleString('en')} of ${messageCount(last.deleted + last.left)} for good`
    try {
      await emptyMailbox(client, emptying, stopping.signal, onStep)
      if (last.left === 0) notify(`Deleted ${messageCount(last.deleted)} for good`)
      else notify(`${far()}. The others are still in ${name}.`)
    } catch (error) {
      const { message } = error as Error
      notifyFailure(last.deleted > 0 ? `${far()}, then it stopped. ${message}` : message)
    }
    if (last.left === 0) onEmptied(emptying.last)
    onClose()
  }

  return { step, isUnderWay, empty, stop: () => abort.current?.abort() }
}
