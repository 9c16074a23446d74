import type { DragEvent } from 'react'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { takeDrops } from './folder-drop'

const type = 'application/x-wren-messages'

/** The messages that are dragged in this window: their data can be read only when they are dropped. */
let dragged: MessageSet | null = null

/** "3 messages" beside the pointer, in place of a picture of one row. */
function showCount(text: string, dataTransfer: DataTransfer): void {
  const image = document.createElement('div')
  image.textContent = text
  image.className =
    'fixed -top-40 left-0 rounded-control bg-accent px-3 py-1.5 text-sm font-semibold text-on-accent shadow-float'
  document.body.append(image)
  dataTransfer.setDragImage(image, -12, -8)
  // The browser has taken its picture once this event is over.
  setTimeout(() => image.remove())
}

/** Begins to drag messages. */
export function dragMessages(set: MessageSet, { dataTransfer }: DragEvent): void {
  dragged = set
  dataTransfer.clearData()
  dataTransfer.setData(type, `${set.uids.length}`)
  dataTransfer.effectAllowed = 'copyMove'
  showCount(messageCount(set.uids.length), dataTransfer)
}

/** Whether messages are copied rather than moved: Ctrl, on a Mac Alt, as with files. */
function isCopying(event: { ctrlKey: boolean; altKey: boolean }): boolean {
  return /^Mac/.test(navigator.platform) ? event.altKey : event.ctrlKey
}

/** Takes messages that are dropped on folders; returns how to stop. */
export function takeMessages(
  onDrop: (set: MessageSet, target: Mailbox, copies: boolean) => void,
): () => void {
  return takeDrops({
    type,
    accepts: (target) =>
      dragged !== null &&
      target?.selectable === true &&
      !target.cannot?.insert &&
      target.path !== dragged.mailbox,
    effect: (event) => (isCopying(event) ? 'copy' : 'move'),
    drop(target, _, event) {
      const set = dragged
      dragged = null
      if (set && target) onDrop(set, target, isCopying(event))
    },
  })
}
