import { ArrowLeft, Mail } from 'lucide-react'
import { useClock } from '@/lib/client/clock'
import { isModifiedClick, navigateMail } from '@/lib/client/navigate'
import { messagePath, nestedPath } from '@/lib/client/paths'
import { addressLabel } from '@/lib/mail/address'
import type { Card } from '@/lib/mail/card'
import { fullDate } from '@/lib/mail/date-text'
import { type Message, subjectLabel } from '@/lib/mail/message'
import type { MessageRef } from '@/lib/mail/message-ref'

/** A link within the mail page, which asks the server for no page. */
function linkTo(path: string) {
  return {
    href: path,
    onClick(event: React.MouseEvent) {
      if (isModifiedClick(event)) return
      event.preventDefault()
      navigateMail(path)
    },
  }
}

/** The messages inside a message: each opens. */
export function NestedMessages({ message, cards }: { message: MessageRef; cards: Card[] }) {
  const clock = useClock()
  const nested = cards.filter((card) => card.kind === 'message')
  if (nested.length === 0) return null
  return (
    <ul aria-label="Messages in this message" className="mt-4 flex flex-col gap-2">
      {nested.map((card) => (
        <li
          key={card.part}
          className="relative flex items-start gap-3 rounded-card border border-line p-3 hover:bg-hover"
        >
          <Mail size={18} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-muted" />
          <span className="min-w-0">
            <a {...linkTo(nestedPath(message, card.part))} className="after:absolute after:inset-0">
              <bdi className="block truncate font-semibold">{subjectLabel(card)}</bdi>
            </a>
            <span className="block truncate text-[13px] text-muted">
              <bdi>{addressLabel(card.from[0])}</bdi>
              {card.date && `, ${fullDate(card.date, clock)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The way back from a message inside a message. */
export function OuterLink({ message }: { message: Message }) {
  return (
    <a
      {...linkTo(messagePath(message.ref))}
      className="mb-2 inline-flex items-center gap-1.5 text-[13px] text-accent hover:underline max-lg:min-h-11"
    >
      <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
      The message that this one is in
    </a>
  )
}
