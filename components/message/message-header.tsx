'use client'

import { SunMoon } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useClock } from '@/lib/client/clock'
import { useUsername } from '@/lib/client/username'
import { type Address, addressLabel, isOtherAddress } from '@/lib/mail/address'
import type { Authentication } from '@/lib/mail/authentication'
import { fullDate, rowDate, timeOfDay } from '@/lib/mail/date-text'
import type { Message } from '@/lib/mail/message'
import { MessageMenuButton } from './message-menu-button'
import { Person } from './person'
import { UnsubscribeButton } from './unsubscribe-button'

function full({ name, address }: Address): string {
  return name ? `${name} <${address}>` : address
}

/** "SPF passed (mail.choir.example), DKIM failed (choir.example), says mx.wren.example" */
function authenticationWords({ by, spf, dkim, dmarc }: Authentication): string {
  const verdicts: Record<string, string> = { pass: 'passed', fail: 'failed', softfail: 'failed in part' }
  const checks = Object.entries({ SPF: spf, DKIM: dkim, DMARC: dmarc }).flatMap(([name, check]) =>
    check
      ? [`${name} ${verdicts[check.result] ?? check.result}${check.domain ? ` (${check.domain})` : ''}`]
      : [],
  )
  return `${checks.join(', ') || 'nothing'}, says ${by}`
}

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

/** Milliseconds that a message may be on its way without a word about it. */
const usualWay = 15 * 60_000

/** Characters of a subject that may not all be seen in the heading. */
const longSubject = 150

/** Sender, recipients and date; the full addresses on demand. */
export function MessageHeader({ message, isJunk, isTurned, onTurn }: Props) {
  const clock = useClock()
  const username = useUsername()
  const [isOpen, setIsOpen] = useState(false)
  const sender = message.from[0]
  const recipients = [...message.to, ...message.cc]
  const details: [string, Address[]][] = [
    ['From', message.from],
    ['Sent by', message.sender ? [message.sender] : []],
    ['Reply to', message.replyTo.filter(({ address }) => address !== sender?.address)],
    ['To', message.to],
    ['Cc', message.cc],
  ]
  const { received } = message
  const date = message.date ?? received
  const day = rowDate(date, clock)
  const time = timeOfDay(date, clock)
  const isReceivedTold = Math.abs(Date.parse(received) - Date.parse(date)) > usualWay
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
          {!message.date && 'Received '}
          {day === time ? `Today, ${time}` : `${day}, ${time}`}
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
      {isOpen && (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-control border border-line p-3 text-[13px]">
          {message.subject.length > longSubject && (
            <>
              <dt className="text-muted">Subject</dt>
              <dd className="min-w-0 break-words">
                <bdi>{message.subject}</bdi>
              </dd>
            </>
          )}
          {details
            .filter(([, people]) => people.length > 0)
            .map(([label, people]) => (
              <div key={label} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 break-words">
                  {people.map((person) => (
                    <bdi key={full(person)} className="block">
                      {full(person)}
                    </bdi>
                  ))}
                </dd>
              </div>
            ))}
          <dt className="text-muted">{message.date ? 'Date' : 'Received'}</dt>
          <dd>{fullDate(date, clock)}</dd>
          {isReceivedTold && (
            <>
              <dt className="text-muted">Received</dt>
              <dd>{fullDate(received, clock)}</dd>
            </>
          )}
          {message.authentication && (
            <>
              <dt className="text-muted">Checked</dt>
              <dd>{authenticationWords(message.authentication)}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}
