'use client'

import { Dialog } from '@base-ui/react/dialog'
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { backdropLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { partPath } from '@/lib/client/part-path'
import { useUsername } from '@/lib/client/username'
import { previewType } from '@/lib/mail/file-type'
import { safeFilename } from '@/lib/mail/filename'
import type { Attachment, Message } from '@/lib/mail/message'
import { FilePreview } from './file-preview'

interface Props {
  message: Message
  first: Attachment
  onClose: () => void
}

/** Looks into a message's files, one after the other, without saving them. */
export default function PreviewDialog({ message, first, onClose }: Props) {
  const username = useUsername()
  const files = message.attachments.filter((attachment) => previewType(attachment))
  const [part, setPart] = useState(first.part)
  const at = Math.max(
    0,
    files.findIndex((file) => file.part === part),
  )
  const file = files[at] ?? first
  const name = safeFilename(file.filename)
  const step = (by: number) => setPart(files[at + by]?.part ?? part)

  function onKeyDown(event: KeyboardEvent) {
    const isOfControl = event.target instanceof Element && event.target.closest('audio, video, pre')
    if (isOfControl || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup
          onKeyDown={onKeyDown}
          className="fixed inset-2 z-50 flex flex-col overflow-hidden rounded-panel border border-line bg-panel shadow-float outline-none sm:inset-6"
        >
          <div className="flex shrink-0 items-center gap-1 border-line border-b p-1.5 pl-4">
            <Dialog.Title className="min-w-0 flex-1 truncate text-sm font-semibold" title={name}>
              <bdi>{name}</bdi>
            </Dialog.Title>
            {files.length > 1 && (
              <>
                <span className="shrink-0 text-[13px] text-muted tabular-nums max-sm:sr-only">
                  {at + 1} of {files.length}
                </span>
                <IconButton
                  icon={ChevronLeft}
                  label="Previous file"
                  shortcut="ArrowLeft"
                  disabled={at === 0}
                  onClick={() => step(-1)}
                  className="disabled:opacity-40"
                />
                <IconButton
                  icon={ChevronRight}
                  label="Next file"
                  shortcut="ArrowRight"
                  disabled={at === files.length - 1}
                  onClick={() => step(1)}
                  className="disabled:opacity-40"
                />
              </>
            )}
            <a
              href={partPath(message.ref, file.part, username)}
              download
              aria-label={`Save ${name}`}
              title={`Save ${name}`}
              className={cx(
                'inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted',
                'hover:bg-hover hover:text-fg lg:size-9',
              )}
            >
              <Download size={18} strokeWidth={1.75} aria-hidden />
            </a>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <FilePreview key={file.part} message={message.ref} file={file} name={name} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
