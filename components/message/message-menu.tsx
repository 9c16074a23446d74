'use client'

import { Menu } from '@base-ui/react/menu'
import { Code, Download, List, Printer } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { menuItemLook, menuLook } from '@/components/ui/menu-look'
import { useClock } from '@/lib/client/clock'
import { useNotifications } from '@/lib/client/notifications'
import { sourcePath } from '@/lib/client/part-path'
import { useUsername } from '@/lib/client/username'
import { printMessage } from '@/lib/html/print-message'
import { fullDate } from '@/lib/mail/date-text'
import type { Message } from '@/lib/mail/message'

interface Props {
  anchor: HTMLElement | null
  message: Message
  onSource: (isHeader: boolean) => void
  onClose: () => void
}

const iconLook = { size: 18, strokeWidth: 1.75, 'aria-hidden': true, className: 'text-muted' } as const

/** What is done with one message as a thing: printed, saved, looked into. */
export default function MessageMenu({ anchor, message, onSource, onClose }: Props) {
  const username = useUsername()
  const clock = useClock()
  const { notifyFailure } = useNotifications()

  function print() {
    const article = anchor?.closest('article')
    const date = fullDate(message.date ?? message.received, clock)
    if (article) printMessage(article, message, date).catch((error: Error) => notifyFailure(error.message))
  }

  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={anchor?.parentElement}>
        <Menu.Positioner anchor={anchor} sideOffset={6} align="end" className="z-50">
          <Menu.Popup
            aria-label="Message options"
            finalFocus={() => anchor}
            className={cx(menuLook, 'min-w-52')}
          >
            <Menu.Item className={menuItemLook} onClick={print}>
              <Printer {...iconLook} />
              Print…
            </Menu.Item>
            <Menu.Item
              className={menuItemLook}
              render={<a href={sourcePath(message.ref, message.part, username)} download />}
            >
              <Download {...iconLook} />
              Save as file
            </Menu.Item>
            <Menu.Item className={menuItemLook} onClick={() => onSource(true)}>
              <List {...iconLook} />
              Show headers
            </Menu.Item>
            <Menu.Item className={menuItemLook} onClick={() => onSource(false)}>
              <Code {...iconLook} />
              Show source
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
