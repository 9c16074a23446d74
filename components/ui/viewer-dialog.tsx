import { Dialog } from '@base-ui/react/dialog'
import { Download, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { backdropLook } from './dialog-frame'
import { IconButton, iconButtonLook } from './icon-button'

interface Props {
  title: string
  /** Beside the title, before what saves and closes. */
  controls: ReactNode
  /** Where what is seen can be saved from, and how that is called. */
  save: { href: string; label: string }
  onKeyDown?: (event: KeyboardEvent) => void
  onClose: () => void
  /** It is as high as what is in it, and not as the window. */
  fits?: boolean
  children: ReactNode
}

/** A window over the page for something to be looked at, with all the room that there is. */
export function ViewerDialog({ title, controls, save, onKeyDown, onClose, fits = false, children }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const size = fits
    ? 'm-auto h-fit max-h-[calc(100dvh-1rem)] max-w-[64rem] sm:max-h-[min(60rem,calc(100dvh-3rem))]'
    : ''
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup
          ref={popup}
          // Its controls are not what it was opened for.
          initialFocus={popup}
          onKeyDown={onKeyDown}
          className={`fixed inset-2 z-50 flex flex-col overflow-hidden rounded-panel border border-line bg-panel shadow-float outline-none sm:inset-6 ${size}`}
        >
          <div className="flex shrink-0 items-center gap-1 border-line border-b p-1.5 pl-4">
            <Dialog.Title className="min-w-0 flex-1 truncate text-sm font-semibold" title={title}>
              <bdi>{title}</bdi>
            </Dialog.Title>
            {controls}
            <a
              href={save.href}
              download
              aria-label={save.label}
              title={save.label}
              className={iconButtonLook}
            >
              <Download size={18} strokeWidth={1.75} aria-hidden />
            </a>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
