'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { FolderNav } from '@/components/mailbox/folder-nav'
import { backdropLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'
import { Logo } from './logo'

/** The folders on small screens. */
export default function FolderDrawer({ appName, onClose }: { appName: string; onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup
          aria-label="Folders"
          className="fixed inset-y-0 left-0 z-50 flex w-[min(19rem,85vw)] flex-col border-line border-r bg-sidebar outline-none"
        >
          <div className="flex h-14 shrink-0 items-center gap-2 pr-2 pl-4">
            <Logo />
            <span className="flex-1 truncate text-[17px] font-bold">{appName}</span>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <FolderNav onNavigate={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
