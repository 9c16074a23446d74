import type { ReactNode } from 'react'
import { useClock } from '@/lib/client/clock'
import type { Address } from '@/lib/mail/address'
import type { Authentication } from '@/lib/mail/authentication'
import { fullDate } from '@/lib/mail/date-text'
import type { Message } from '@/lib/mail/message'
import { FirstOf } from './first-of'

/** Characters of a subject that may not all be seen in the heading. */
const longSubject = 150
/** Milliseconds that a message may be on its way without a word about it. */
const usualWay = 15 * 60_000

/** Of each kind of people, so many are named at first. */
const mostPeople = 20

function full({ name, address }: Address): string {
  return name && address ? `${name} <${address}>` : name || address
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

/** All that is known of who wrote a message, to whom and when. */
export default function MessageDetails({ message }: { message: Message }) {
  const clock = useClock()
  const { subject, from, sender, replyTo, to, cc, date, received, authentication } = message
  const isLate = date === null || Math.abs(Date.parse(received) - Date.parse(date)) > usualWay
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-control border border-line p-3 text-[13px]">
      {subject.length > longSubject && (
        <Line name="Subject">
          <bdi>{subject}</bdi>
        </Line>
      )}
      <People name="From" people={from} />
      <People name="Sent by" people={sender ? [sender] : []} />
      <People name="Reply to" people={replyTo.filter(({ address }) => address !== from[0]?.address)} />
      <People name="To" people={to} />
      <People name="Cc" people={cc} />
      {date && <Line name="Date">{fullDate(date, clock)}</Line>}
      {isLate && <Line name="Received">{fullDate(received, clock)}</Line>}
      {authentication && <Line name="Checked">{authenticationWords(authentication)}</Line>}
    </dl>
  )
}

function People({ name, people }: { name: string; people: Address[] }) {
  if (people.length === 0) return null
  return (
    <Line name={name}>
      <FirstOf most={mostPeople}>
        {[...new Set(people.map(full))].map((person) => (
          <bdi key={person} className="block">
            {person}
          </bdi>
        ))}
      </FirstOf>
    </Line>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
