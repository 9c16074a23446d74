'use client'

import { Menu } from '@base-ui/react/menu'
import { Code, Download, List, Printer } from 'lucide-react'
import { MenuFrame } from '@/components/ui/menu-frame'
import { menuItemLook } from '@/components/ui/menu-look'
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
    <MenuFrame anchor={anchor} label="Message options" className="min-w-52" onClose={onClose}>
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
    </MenuFrame>
  )
}
