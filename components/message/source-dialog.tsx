'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { Check, Copy, Download, X } from 'lucide-react'
import { useState } from 'react'
import { backdropLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { sourcePath } from '@/lib/client/part-path'
import { sourceTextQuery } from '@/lib/client/text-queries'
import { useUsername } from '@/lib/client/username'
import type { Message } from '@/lib/mail/message'
import { TextBox } from './text-box'

interface Props {
  message: Message
  /** Only what stands above the text. */
  isHeader: boolean
  onClose: () => void
}

/** A message as it came, or its header fields: for those who want to know how it went. */
export default function SourceDialog({ message, isHeader, onClose }: Props) {
  const username = useUsername()
  const { data, error } = useQuery(sourceTextQuery(message.ref, message.part))
  const [isCopied, setIsCopied] = useState(false)
  const title = isHeader ? 'Message headers' : 'Message source'
  const text = isHeader ? data?.text.split(/\n\n/, 1)[0] : data?.text

  async function copy() {
    await navigator.clipboard.writeText(text ?? '')
    setIsCopied(true)
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup className="fixed inset-2 z-50 m-auto flex h-fit max-h-[calc(100dvh-1rem)] max-w-[64rem] flex-col overflow-hidden rounded-panel border border-line bg-panel shadow-float outline-none sm:inset-6 sm:max-h-[min(60rem,calc(100dvh-3rem))]">
          <div className="flex shrink-0 items-center gap-1 border-line border-b p-1.5 pl-4">
            <Dialog.Title className="min-w-0 flex-1 truncate text-sm font-semibold">{title}</Dialog.Title>
            <IconButton
              icon={isCopied ? Check : Copy}
              label={isCopied ? 'Copied' : 'Copy all'}
              disabled={!text}
              onClick={() => void copy()}
            />
            <a
              href={sourcePath(message.ref, message.part, username)}
              download
              aria-label="Save message"
              title="Save message"
              className="inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-fg lg:size-9"
            >
              <Download size={18} strokeWidth={1.75} aria-hidden />
            </a>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          {error ? (
            <p role="alert" className="m-auto p-8 text-center text-muted">
              {error.message}
            </p>
          ) : (
            <TextBox name={title} text={text} />
          )}
          {data && !data.isWhole && !isHeader && (
            <p role="note" className="border-line border-t px-4 py-2 text-[13px] text-muted">
              The message is very long; only its first part is shown. Save it to see all.
            </p>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
