'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import type { Mailbox } from '@/lib/mail/mailbox'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import { createByPath } from './create-by-path'
import { FolderPicker } from './folder-picker'
import { useRecentTargets } from './use-recent-targets'

interface Props {
  title: string
  mailboxes: Mailbox[]
  /** Where the messages are: no target. */
  source: string
  onChoose: (target: Mailbox) => void
  onClose: () => void
}

/** Asks for a folder that messages go to: those used last first, and one that is made for them. */
export function TargetDialog({ title, mailboxes, source, onChoose, onClose }: Props) {
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const recent = useRecentTargets()
  const [problem, setProblem] = useState<string | null>(null)
  const isCreating = useRef(false)
  const trees = mailboxTrees(mailboxes)
  const targets = [...trees.special, ...trees.other]
    .map(({ mailbox }) => mailbox)
    .filter((mailbox) => mailbox.selectable && !mailbox.cannot?.insert && mailbox.path !== source)
  const last = recent.paths.flatMap((path) => targets.find((mailbox) => mailbox.path === path) ?? [])

  function choose(target: Mailbox) {
    onChoose(target)
    recent.note(target)
    onClose()
  }

  async function create(path: string) {
    if (isCreating.current) return
    isCreating.current = true
    setProblem(null)
    try {
      choose(await createByPath(client, mailboxes, path))
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      isCreating.current = false
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup initialFocus={field} className={cx(popupLook, 'flex flex-col')}>
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">{title}</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <FolderPicker
            choices={[...last, ...targets.filter((mailbox) => !last.includes(mailbox))]}
            recent={last.length}
            field={field}
            onChoose={(mailbox) => mailbox && choose(mailbox)}
            onCreate={(path) => void create(path)}
          />
          {problem && (
            <p role="alert" className="px-2.5 pt-2 text-red">
              {problem}
            </p>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
