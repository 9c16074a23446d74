'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { backdropLook, popupLook } from '@/components/ui/dialog-frame'
import { IconButton } from '@/components/ui/icon-button'

const groups: [string, [string[], string][]][] = [
  [
    'Moving about',
    [
      [['/'], 'Search'],
      [['j'], 'Next message'],
      [['k'], 'Previous message'],
      [['Enter', 'o'], 'Open the message'],
      [['Esc', 'u'], 'Back to the list'],
      [['Space', 'Shift+Space'], 'Down and up in the open message'],
      [['g i'], 'Go to Inbox'],
      [['g d'], 'Go to Drafts'],
      [['g t'], 'Go to Sent'],
      [['g a'], 'Go to Archive'],
    ],
  ],
  [
    'With the open or selected messages',
    [
      [['x'], 'Select (Space as well, where none is open)'],
      [['Shift+↑', 'Shift+↓'], 'Select several'],
      [['*', 'Ctrl+A'], 'Select all'],
      [['e'], 'Archive'],
      [['#', 'Delete'], 'Delete'],
      [['Shift+Delete'], 'Delete for good'],
      [['!'], 'Junk, or not junk'],
      [['v'], 'Move to a folder'],
      [['Shift+V'], 'Copy to a folder'],
      [['s'], 'Star or unstar'],
      [['Shift+I'], 'Mark as read'],
      [['Shift+U'], 'Mark as unread'],
      [['z'], 'Undo'],
      [['Shift+F10'], 'Menu of a message or folder'],
    ],
  ],
  ['Help', [[['?'], 'Show this sheet']]],
]

/** All keys, for those who press `?`. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup className={popupLook}>
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-base font-semibold">Keyboard shortcuts</Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          {groups.map(([title, keys]) => (
            <section key={title} className="mt-4">
              <h3 className="text-xs font-semibold text-muted">{title}</h3>
              <dl className="mt-1.5">
                {keys.map(([names, what]) => (
                  <div key={what} className="flex items-center justify-between gap-4 py-1">
                    <dt>{what}</dt>
                    <dd className="flex gap-1.5">
                      {names.map((name) => (
                        <kbd
                          key={name}
                          className="min-w-7 rounded-md border border-line bg-page px-1.5 py-0.5 text-center font-sans text-xs"
                        >
                          {name}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
