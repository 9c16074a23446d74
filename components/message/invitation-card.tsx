import { CalendarDays } from 'lucide-react'
import { useClock } from '@/lib/client/clock'
import { addressLabel } from '@/lib/mail/address'
import { timeSpan } from '@/lib/mail/calendar-text'
import type { Invitation } from '@/lib/mail/card'
import { CardFrame, CardLine } from './card-frame'

const titles = {
  request: 'Invitation',
  reply: 'Answer to an invitation',
  cancel: 'Cancelled event',
  publish: 'Event',
  counter: 'Proposal for another time',
}

const answers = { accepted: 'accepted', declined: 'declined', tentative: 'perhaps' }
const periods: Record<string, string> = {
  ...{ DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' },
}

function repetition({ repeats }: Invitation): string {
  const period = periods[repeats?.every ?? '']
  if (!repeats || !period) return ''
  const every = repeats.interval > 1 ? `Every ${repeats.interval} ${period}s` : `Every ${period}`
  return repeats.count ? `${every}, ${repeats.count} times` : every
}

/** An event: what, when in the reader's zone, where and who. */
export function InvitationCard({ invitation }: { invitation: Invitation }) {
  const clock = useClock()
  const { method, summary, start, end, location, organizer, attendees, others } = invitation
  const title = titles[method ?? 'publish']
  return (
    <CardFrame icon={CalendarDays} label={title}>
      <p className="text-[13px] text-muted">{title}</p>
      <h3 dir="auto" className="font-semibold break-words">
        {summary || '(no title)'}
      </h3>
      <dl>
        <CardLine name="When">{start && timeSpan(start, end, clock)}</CardLine>
        <CardLine name="Repeats">{repetition(invitation)}</CardLine>
        <CardLine name="Where">{location && <bdi>{location}</bdi>}</CardLine>
        <CardLine name="From">{organizer && <bdi>{addressLabel(organizer)}</bdi>}</CardLine>
        <CardLine name="Who">
          {attendees.map((person) => (
            <span key={person.address} className="block">
              <bdi>{addressLabel(person)}</bdi>
              {person.answer && ` (${answers[person.answer]})`}
            </span>
          ))}
        </CardLine>
        <CardLine name="More">{others > 0 && `${others} more in the attached file`}</CardLine>
      </dl>
    </CardFrame>
  )
}
