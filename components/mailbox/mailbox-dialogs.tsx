import { type ComponentType, useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { DialogProps } from './dialog-props'

/** Every dialog about messages; each is loaded when it is first opened. */
const dialogs = {
  move: lazyPart(() => import('./move-dialog')),
  copy: lazyPart(() => import('./copy-dialog')),
  destroy: lazyPart(async () => ({ default: (await import('./destroy-dialog')).DestroyDialog })),
  destroyWhenFull: lazyPart(async () => ({
    default: (await import('./destroy-dialog')).DestroyWhenFullDialog,
  })),
} satisfies Record<string, ComponentType<DialogProps>>

/** Opens a dialog about some messages. */
export type OpenDialog = (kind: keyof typeof dialogs, set: MessageSet) => void

interface Opened {
  kind: keyof typeof dialogs
  set: MessageSet
  place: string
}

/** The dialog that is open, if any; it is about messages of one folder, and closes with that. */
export function useMailboxDialogs(place: string) {
  const [dialog, setDialog] = useState<Opened | null>(null)
  if (dialog && dialog.place !== place) setDialog(null)
  const open: OpenDialog = (kind, set) => setDialog({ kind, set, place })

  function render(props: Omit<DialogProps, 'set' | 'onClose'>) {
    if (!dialog) return null
    const Dialog = dialogs[dialog.kind]
    return <Dialog {...props} set={dialog.set} onClose={() => setDialog(null)} />
  }

  return { open, render }
}
