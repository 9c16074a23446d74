'use client'

import { SunMoon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useClock } from '@/lib/client/clock'
import { lazyPart } from '@/lib/client/lazy-part'
import { useUsername } from '@/lib/client/username'
import { type Address, addressLabel, isOtherAddress } from '@/lib/mail/address'
import { fullDate, rowDate, timeOfDay } from '@/lib/mail/date-text'
import type { Message } from '@/lib/mail/message'
import { MessageMenuButton } from './message-menu-button'
import { Person } from './person'

/** Loaded when somebody first wants to know more. */
const MessageDetails = lazyPart(() => import('./message-details'))
/** Loaded with the first message that came by a list. */
const UnsubscribeButton = lazyPart(() => import('./unsubscribe-button'))

/** "me, Ana Lima and 3 more" */
function summary(people: Address[], username: string): string {
  const names = people.map((person) =>
    person.address.toLowerCase() === username.toLowerCase() ? 'me' : addressLabel(person),
  )
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')
}

interface Props {
  message: Message
  /** undefined while that is not known. */
  isJunk: boolean | undefined
  /** In the dark, the text is light where it would be dark, or the other way round. */
  isTurned: boolean
  onTurn: () => void
}

/** Sender, recipients and date; the full addresses on demand. */
export function MessageHeader({ message, isJunk, isTurned, onTurn }: Props) {
  const clock = useClock()
  const username = useUsername()
  const [isOpen, setIsOpen] = useState(false)
  const sender = message.from[0]
  const recipients = [...message.to, ...message.cc]
  const date = message.date ?? message.received
  const day = rowDate(date, clock)
  const time = timeOfDay(date, clock)
  return (
    <div className="mt-4">
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)_auto_auto]">
        <Person address={sender} className="!size-10 !text-[15px]" />
        <div className="min-w-0">
          <div className="truncate">
            <bdi className="font-semibold">{addressLabel(sender)}</bdi>{' '}
            {sender?.name && (
              <bdi className="text-[13px] text-muted">
                {isOtherAddress(sender) ? `calls itself “${sender.name}”` : sender.address}
              </bdi>
            )}
          </div>
          <div className="flex items-center gap-3">
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
              className="-my-1 min-w-0 truncate py-1 text-[13px] max-lg:-my-3 max-lg:min-h-11 text-muted hover:underline"
            >
              {recipients.length ? `to ${summary(recipients, username)}` : 'no recipients shown'}
            </button>
            {/* Whoever sends junk shall not learn that somebody reads it. */}
            {message.unsubscribe && isJunk === false && (
              <UnsubscribeButton message={message.ref} way={message.unsubscribe} />
            )}
          </div>
        </div>
        <time
          dateTime={date}
          title={fullDate(date, clock)}
          className="text-[13px] text-muted tabular-nums max-sm:col-start-2 max-sm:row-start-2 max-sm:mt-1 sm:text-right"
        >
          {`${message.date ? '' : 'Received '}${day === time ? (message.date ? 'Today' : 'today') : day}, ${time}`}
        </time>
        <div className="-my-1.5 flex max-lg:-mr-3 max-sm:col-start-3 max-sm:row-start-1">
          {/* In the light there is but one ground. */}
          <span className="hidden dark:flex">
            <IconButton
              icon={SunMoon}
              label="Switch light and dark for this message"
              aria-pressed={isTurned}
              onClick={onTurn}
            />
          </span>
          <MessageMenuButton message={message} />
        </div>
      </div>
      {isOpen && <MessageDetails message={message} />}
    </div>
  )
}
