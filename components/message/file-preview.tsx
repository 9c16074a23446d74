'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { viewPath } from '@/lib/client/part-path'
import { partCheckQuery, partTextQuery } from '@/lib/client/part-queries'
import { useUsername } from '@/lib/client/username'
import { previewKind, previewType } from '@/lib/mail/file-type'
import type { Attachment } from '@/lib/mail/message'
import type { MessageRef } from '@/lib/mail/message-ref'
import { TextBox } from './text-box'

interface Props {
  message: MessageRef
  file: Attachment
  name: string
}

const cannot = 'This file cannot be shown here. Save it to open it with a program on your computer.'
const empty = 'This file is empty.'

/** One file as the browser shows it. Nothing in it can act, and none of it is fetched from elsewhere. */
export function FilePreview({ message, file, name }: Props) {
  const path = viewPath(message, file.part, useUsername())
  const [hasFailed, setHasFailed] = useState(false)
  const kind = previewKind(previewType(file) ?? '')
  // A frame tells of no failure, and an image not why.
  const isChecked = kind === 'pdf' || hasFailed
  const { data: state, error } = useQuery({ ...partCheckQuery(path, kind), enabled: isChecked })
  const onError = () => setHasFailed(true)
  if (error) return <Words>{error.message}</Words>
  if (isChecked && !state) return null
  if (state === 'empty') return <Words>{empty}</Words>
  if (hasFailed || state === 'no-pdf' || (kind === 'pdf' && !navigator.pdfViewerEnabled))
    return <Words>{cannot}</Words>
  if (kind === 'text') return <TextPreview message={message} part={file.part} name={name} />
  if (kind === 'pdf') return <PdfPreview name={name} path={path} />
  return (
    <div className="flex min-h-0 flex-1 items-center justify-center bg-page p-2">
      {kind === 'image' && (
        // biome-ignore lint/performance/noImgElement: a part of a message, which nothing may resize on its way
        <img src={path} alt={name} onError={onError} className="max-h-full max-w-full object-contain" />
      )}
      {/* biome-ignore-start lint/a11y/useMediaCaption: a stranger's file brings none */}
      {kind === 'audio' && (
        <audio src={path} controls onError={onError} aria-label={name} className="w-[min(30rem,100%)]" />
      )}
      {kind === 'video' && (
        <video src={path} controls onError={onError} aria-label={name} className="max-h-full max-w-full" />
      )}
      {/* biome-ignore-end lint/a11y/useMediaCaption: as above */}
    </div>
  )
}

/** Milliseconds in which the browser's viewer is not to have the keyboard by itself. */
const settling = 3000

/**
 * A PDF in the browser's viewer, which takes the keyboard where it cannot read the file: Escape would be
 * lost. Where somebody has clicked into it, is not heard here: so it is asked back once, and only at first.
 */
function PdfPreview({ name, path }: { name: string; path: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const until = Date.now() + settling
    const giveBack = () => {
      if (document.activeElement !== frame.current || Date.now() > until) return
      window.removeEventListener('blur', hear)
      frame.current?.closest<HTMLElement>('[role=dialog]')?.focus()
    }
    // By the event, it is not said yet to whom the keyboard goes.
    const hear = () => setTimeout(giveBack)
    window.addEventListener('blur', hear)
    return () => window.removeEventListener('blur', hear)
  }, [])
  return <iframe ref={frame} title={name} src={path} className="min-h-0 w-full flex-1 bg-white" />
}

function TextPreview({ message, part, name }: { message: MessageRef; part: string; name: string }) {
  const { data, error } = useQuery(partTextQuery(message, part))
  if (error) return <Words>{error.message}</Words>
  if (data?.text === '') return <Words>{empty}</Words>
  return (
    <>
      <TextBox name={name} text={data?.text} />
      {data && !data.isWhole && (
        <p role="note" className="border-line border-t px-4 py-2 text-[13px] text-muted">
          The file is very long; only its first part is shown. Save it to see all.
        </p>
      )}
    </>
  )
}

function Words({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="m-auto max-w-md p-8 text-center text-muted">
      {children}
    </p>
  )
}
