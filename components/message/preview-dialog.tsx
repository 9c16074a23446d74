'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { ViewerDialog } from '@/components/ui/viewer-dialog'
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
    const isOfControl = event.target instanceof Element && event.target.closest('audio, video')
    if (isOfControl || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }

  return (
    <ViewerDialog
      title={name}
      save={{ href: partPath(message.ref, file.part, username), label: `Save ${name}` }}
      onKeyDown={onKeyDown}
      onClose={onClose}
      controls={
        files.length > 1 && (
          <>
            <span className="shrink-0 text-[13px] text-muted tabular-nums max-sm:sr-only">
              {at + 1} of {files.length}
            </span>
            <IconButton
              icon={ChevronLeft}
              label="Previous file"
              shortcut="ArrowLeft"
              whyNot={at === 0 ? 'This is the first file' : undefined}
              onClick={() => step(-1)}
            />
            <IconButton
              icon={ChevronRight}
              label="Next file"
              shortcut="ArrowRight"
              whyNot={at === files.length - 1 ? 'This is the last file' : undefined}
              onClick={() => step(1)}
            />
          </>
        )
      }
    >
      <FilePreview key={file.part} message={message.ref} file={file} name={name} />
    </ViewerDialog>
  )
}
