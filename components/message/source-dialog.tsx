'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { ViewerDialog } from '@/components/ui/viewer-dialog'
import { useNotifications } from '@/lib/client/notifications'
import { sourcePath } from '@/lib/client/part-path'
import { sourceTextQuery } from '@/lib/client/part-queries'
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
  const { notifyFailure } = useNotifications()
  const title = isHeader ? 'Message headers' : 'Message source'
  const header = data?.text.split(/\n\n/, 1)[0]
  const text = isHeader ? header : data?.text
  const isWhole = !data || data.isWhole || (isHeader && header !== data.text)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text ?? '')
      setIsCopied(true)
    } catch {
      // Without HTTPS browsers have no clipboard for pages, and people may refuse it.
      notifyFailure('Not copied: the browser does not let this page copy. Save it instead.')
    }
  }

  return (
    <ViewerDialog
      title={title}
      fits
      save={{ href: sourcePath(message.ref, message.part, username), label: 'Save message' }}
      onClose={onClose}
      controls={
        <IconButton
          icon={isCopied ? Check : Copy}
          label={isCopied ? 'Copied' : isWhole ? 'Copy all' : 'Copy what is shown'}
          whyNot={text === undefined ? 'It is still being loaded' : undefined}
          onClick={() => text !== undefined && void copy()}
        />
      }
    >
      {error ? (
        <p role="alert" className="m-auto p-8 text-center text-muted">
          {error.message}
        </p>
      ) : (
        <TextBox name={title} text={text} />
      )}
      {!isWhole && (
        <p role="note" className="border-line border-t px-4 py-2 text-[13px] text-muted">
          The message is very long; only its first part is shown. Save it to see all.
        </p>
      )}
    </ViewerDialog>
  )
}
