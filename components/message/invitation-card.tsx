import { CalendarDays } from 'lucide-react'
import { useClock } from '@/lib/client/clock'
import { linkRisk } from '@/lib/html/link-risk'
import { addressLabel } from '@/lib/mail/address'
import { repetitionText, timeSpan } from '@/lib/mail/calendar-text'
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

/** Of those who are invited, so many are named. */
const mostPeople = 12

/** Where an event is; the first address on the web can be followed. */
function Place({ words, isLinked }: { words: string; isLinked: boolean }) {
  const { 0: address = '', index = 0 } = /https?:\/\/[^\s<>"',;]{1,2000}/.exec(words) ?? {}
  // One that may lead astray is only told.
  if (!isLinked || !URL.canParse(address) || linkRisk(address, address)) return <bdi>{words}</bdi>
  return (
    <bdi>
      {words.slice(0, index)}
      <a href={address} target="_blank" rel="noopener noreferrer" className="text-accent hover:underline">
        {address}
      </a>
      {words.slice(index + address.length)}
    </bdi>
  )
}

/** An event: what, when in the reader's zone, where and who. */
export function InvitationCard({ invitation, isLinked }: { invitation: Invitation; isLinked: boolean }) {
  const clock = useClock()
  const { method, summary, start, end, location, organizer, attendees, others, repeats, isOneOfMany } =
    invitation
  const title = titles[method ?? 'publish']
  return (
    <CardFrame icon={CalendarDays} label={title}>
      <p className="text-[13px] text-muted">{title}</p>
      <h3 dir="auto" className="font-semibold break-words">
        {summary || '(no title)'}
      </h3>
      <dl>
        <CardLine name="When">{start && timeSpan(start, end, clock)}</CardLine>
        <CardLine name="Repeats">{repeats && repetitionText(repeats, clock)}</CardLine>
        <CardLine name="Note">
          {isOneOfMany && 'This is about one date alone of an event that repeats.'}
        </CardLine>
        <CardLine name="Where">{location && <Place words={location} isLinked={isLinked} />}</CardLine>
        <CardLine name="From">{organizer && <bdi>{addressLabel(organizer)}</bdi>}</CardLine>
        <CardLine name="Who">
          {attendees.slice(0, mostPeople).map((person) => (
            <span key={person.address} className="block">
              <bdi>{addressLabel(person)}</bdi>
              {person.answer && ` (${answers[person.answer]})`}
            </span>
          ))}
          {attendees.length > mostPeople && <span>and {attendees.length - mostPeople} more</span>}
        </CardLine>
        <CardLine name="More">{others > 0 && `${others} more in the attached file`}</CardLine>
      </dl>
    </CardFrame>
  )
}
