import { CalendarDays } from 'lucide-react'
import { useClock } from '@/lib/client/clock'
import { wordsOfHtml } from '@/lib/html/words-of-html'
import { addressLabel } from '@/lib/mail/address'
import { repetitionText, timeSpan } from '@/lib/mail/calendar-text'
import type { Invitation } from '@/lib/mail/card'
import { isSaid } from '@/lib/mail/is-said'
import type { MessageText } from '@/lib/mail/message'
import { CardFrame, CardLine } from './card-frame'
import { FirstOf } from './first-of'
import { LinkedText } from './linked-text'
import { LongText } from './long-text'

const titles = {
  request: 'Invitation',
  reply: 'Answer to an invitation',
  cancel: 'Cancelled event',
  publish: 'Event',
  counter: 'Proposal for another time',
}

const answers = { accepted: 'accepted', declined: 'declined', tentative: 'perhaps' }

/** Of those who are invited, so many are named at first. */
const mostPeople = 12

interface Props {
  invitation: Invitation
  /** Of the message: what they say is not said again. */
  texts: MessageText[]
  isLinked: boolean
}

/** An event: what, when in the reader's zone, where and who. */
export function InvitationCard({ invitation, texts, isLinked }: Props) {
  const clock = useClock()
  const { method, summary, start, end, location, description, url, organizer, attendees, others } = invitation
  const { repeats, isOneOfMany } = invitation
  const about = aboutOf(description)
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
        <CardLine name="Where">{location && <LinkedText text={location} isLinked={isLinked} />}</CardLine>
        <CardLine name="Web">{url && <LinkedText text={url} isLinked={isLinked} />}</CardLine>
        <CardLine name="From">{organizer && <bdi>{addressLabel(organizer)}</bdi>}</CardLine>
        <CardLine name="Who">
          {attendees.length > 0 && (
            <FirstOf most={mostPeople}>
              {attendees.map((person) => (
                <span key={person.address} className="block">
                  <bdi>{addressLabel(person)}</bdi>
                  {person.answer && ` (${answers[person.answer]})`}
                </span>
              ))}
            </FirstOf>
          )}
        </CardLine>
        <CardLine name="About">
          {about && !isSaid(about, texts) && <LongText text={about} isLinked={isLinked} />}
        </CardLine>
        <CardLine name="More">{others > 0 && `${others} more in the attached file`}</CardLine>
      </dl>
    </CardFrame>
  )
}

/** What an event is about, without the lines that some programs draw across it. */
function aboutOf(description: string): string {
  return wordsOfHtml(description)
    .replace(/^[_=~*-]{5,}\s*$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
