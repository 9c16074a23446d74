'use client'

import { useEffect, useRef } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import type { Mailbox } from '@/lib/mail/mailbox'
import { FolderDeleteDialog } from './folder-delete-dialog'
import { FolderMenu } from './folder-menu'
import { FolderMoveDialog } from './folder-move-dialog'
import { FolderNameDialog } from './folder-name-dialog'
import type { FolderRequest } from './folder-request'
import { useFolderActions } from './use-folder-actions'

const YearsDialog = lazyPart(() => import('./years-dialog'))

interface Props {
  request: FolderRequest
  mailboxes: Mailbox[]
  onRequest: (request: FolderRequest | null) => void
  /** Gives a folder the focus. */
  onReveal: (path: string) => void
  onDone?: () => void
}

/** The menu of a folder and the dialogs that it leads to. */
export default function FolderActions({ request, mailboxes, onRequest, onReveal, onDone }: Props) {
  const actions = useFolderActions({ onReveal, onDone })
  const dropped = useRef<FolderRequest>(null)
  const { mailbox } = request

  useEffect(() => {
    if (request.kind !== 'drop' || dropped.current === request) return
    dropped.current = request
    onRequest(null)
    void actions.move(request.mailbox, request.target)
  })

  function close() {
    onRequest(null)
    if (mailbox) onReveal(mailbox.path)
  }

  if (request.kind === 'menu') {
    return (
      <FolderMenu
        mailbox={request.mailbox}
        anchor={request.anchor}
        actions={actions}
        onRequest={onRequest}
        onClose={() => onRequest(null)}
      />
    )
  }
  if (request.kind === 'create') {
    return (
      <FolderNameDialog
        title={request.mailbox ? 'New subfolder' : 'New folder'}
        action="Create"
        parent={request.mailbox}
        delimiter={mailboxes[0]?.delimiter ?? null}
        onSubmit={(name) => actions.create(request.mailbox, name)}
        onClose={(done) => (done ? onRequest(null) : close())}
      />
    )
  }
  if (request.kind === 'rename') {
    return (
      <FolderNameDialog
        title="Rename folder"
        action="Rename"
        renamed={request.mailbox}
        delimiter={request.mailbox.delimiter}
        onSubmit={(name) => actions.rename(request.mailbox, name)}
        onClose={(done) => (done ? onRequest(null) : close())}
      />
    )
  }
  if (request.kind === 'move') {
    return (
      <FolderMoveDialog
        mailbox={request.mailbox}
        mailboxes={mailboxes}
        onMove={(target) => {
          close()
          void actions.move(request.mailbox, target)
        }}
        onClose={close}
      />
    )
  }
  if (request.kind === 'years') {
    return <YearsDialog mailbox={request.mailbox} mailboxes={mailboxes} onClose={close} />
  }
  if (request.kind === 'delete') {
    return (
      <FolderDeleteDialog
        mailbox={request.mailbox}
        mailboxes={mailboxes}
        onDelete={(forGood) => void actions.remove(request.mailbox, forGood)}
        onClose={close}
      />
    )
  }
  return null
}
