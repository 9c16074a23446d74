import type { DragEvent } from 'react'
import type { Mailbox } from '@/lib/mail/mailbox'
import { isWithin, parentPath } from '@/lib/mail/mailbox-path'
import { takeDrops } from './folder-drop'

const type = 'application/x-wren-mailbox'

/** The folder that is being dragged in this window: its data can be read only when it is dropped. */
let dragged: Mailbox | null = null

/** Begins to drag a folder. */
export function dragFolder(mailbox: Mailbox, { dataTransfer }: DragEvent): void {
  dragged = mailbox
  dataTransfer.clearData()
  dataTransfer.setData(type, mailbox.path)
  dataTransfer.effectAllowed = 'move'
}

/** true when a folder can be moved there: not into itself, and not to where it is. */
export function canMove(mailbox: Mailbox, target: Mailbox | null): boolean {
  if (mailbox.specialUse || mailbox.cannot?.rename || target?.cannot?.subfolders) return false
  if (!target) return parentPath(mailbox) !== null
  return !isWithin(target.path, mailbox.path, mailbox.delimiter) && parentPath(mailbox) !== target.path
}

/** Takes folders that are dropped on folders, or on the heading (null); returns how to stop. */
export function takeFolders(onMove: (mailbox: Mailbox, target: Mailbox | null) => void): () => void {
  return takeDrops({
    type,
    accepts: (target) => dragged !== null && canMove(dragged, target),
    drop: (target, path) => dragged?.path === path && onMove(dragged, target),
  })
}
