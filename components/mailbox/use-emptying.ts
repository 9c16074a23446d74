import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type EmptyingProgress, emptyMailbox } from '@/lib/client/emptying'
import { useNotifications } from '@/lib/client/notifications'
import { type Emptied, emptiedCount, emptiedSize } from '@/lib/mail/emptying'
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
  const [step, setStep] = useState<EmptyingProgress | null>(null)
  const [isUnderWay, setIsUnderWay] = useState(false)
  const abort = useRef<AbortController>(null)

  async function empty(emptied: Emptied) {
    dismiss()
    setIsUnderWay(true)
    const stopping = new AbortController()
    abort.current = stopping
    const folders = emptied.folders.length
    let last: EmptyingProgress = {
      deleted: 0,
      left: emptiedSize(emptied).messages,
      foldersLeft: folders,
    }
    const isDone = () => last.left === 0 && last.foldersLeft === 0
    const onStep = (next: EmptyingProgress) => {
      last = next
      setStep(next)
    }
    const far = () =>
      `Deleted ${last.deleted.toLocaleString('en')} of ${messageCount(last.deleted + last.left)} for good`
    try {
      await emptyMailbox(client, emptied, stopping.signal, onStep)
      if (isDone()) notify(`Deleted ${emptiedCount(last.deleted, folders)} for good`)
      else notify(`${far()}. The others are still in ${name}.`)
    } catch (error) {
      const { message } = error as Error
      notifyFailure(last.deleted > 0 ? `${far()}, then it stopped. ${message}` : message)
    }
    if (isDone()) onEmptied(emptied.emptying.last)
    onClose()
  }

  return { step, isUnderWay, empty, stop: () => abort.current?.abort() }
}
