import type { DragEvent } from 'react'
import type { Mailbox } from '@/lib/mail/mailbox'

/** One kind of thing that can be dropped on a folder, and what happens then. */
export interface FolderDrop {
  /** The type under which its data travels, as in DataTransfer. */
  type: string
  /** Whether it may be dropped there; null is the heading "Folders", the top level. */
  accepts: (target: Mailbox | null) => boolean
  /** Whether it would be moved or copied: what the pointer shows. */
  effect?: (event: DragEvent) => 'move' | 'copy'
  drop: (target: Mailbox | null, data: string, event: DragEvent) => void
}

/** Browsers tell what is dragged only when it is dropped, so each kind says itself where it may go. */
const drops = new Map<string, FolderDrop>()

/** Takes things of one kind from now on; returns how to stop. The latest for a type counts. */
export function takeDrops(drop: FolderDrop): () => void {
  drops.set(drop.type, drop)
  return () => {
    if (drops.get(drop.type) === drop) drops.delete(drop.type)
  }
}

function dropFor(event: DragEvent, target: Mailbox | null): FolderDrop | undefined {
  return [...drops.values()].find(
    ({ type, accepts }) => event.dataTransfer.types.includes(type) && accepts(target),
  )
}

/** What an element that stands for a folder listens to; it carries `data-drop` while something is above it. */
export function dropListeners(target: Mailbox | null) {
  return {
    onDragOver(event: DragEvent<HTMLElement>) {
      const found = dropFor(event, target)
      if (!found) return
      event.preventDefault()
      event.dataTransfer.dropEffect = found.effect?.(event) ?? 'move'
      event.currentTarget.dataset.drop = ''
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget as Node | null)) return
      delete event.currentTarget.dataset.drop
    },
    onDrop(event: DragEvent<HTMLElement>) {
      delete event.currentTarget.dataset.drop
      const found = dropFor(event, target)
      if (!found) return
      event.preventDefault()
      found.drop(target, event.dataTransfer.getData(found.type), event)
    },
  }
}
