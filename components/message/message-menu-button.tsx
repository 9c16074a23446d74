'use client'

import { EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/lib/client/lazy-part'
import type { Message } from '@/lib/mail/message'

/** Loaded when they are first opened. */
const MessageMenu = lazyPart(() => import('./message-menu'))
const SourceDialog = lazyPart(() => import('./source-dialog'))

/** The button that opens the menu "Message options", and what that opens. */
export function MessageMenuButton({ message }: { message: Message }) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState<'menu' | 'headers' | 'source' | null>(null)
  const close = () => setOpen(null)

  return (
    <span className="flex">
      <IconButton
        ref={setAnchor}
        icon={EllipsisVertical}
        label="Message options"
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        onClick={() => setOpen(open === 'menu' ? null : 'menu')}
      />
      {open === 'menu' && (
        <MessageMenu
          anchor={anchor}
          message={message}
          onSource={(isHeader) => setOpen(isHeader ? 'headers' : 'source')}
          onClose={() => setOpen((now) => (now === 'menu' ? null : now))}
        />
      )}
      {(open === 'headers' || open === 'source') && (
        <SourceDialog message={message} isHeader={open === 'headers'} onClose={close} />
      )}
    </span>
  )
}
