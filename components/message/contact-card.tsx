import { Contact as ContactIcon } from 'lucide-react'
import type { Contact } from '@/lib/mail/card'
import { CardFrame, CardLine } from './card-frame'
import { LinkedText, TextLink } from './linked-text'

/** A person's card. */
export function ContactCard({ contact, isLinked }: { contact: Contact; isLinked: boolean }) {
  const { name, organisation, title, addresses, phones, places, sites, note, others } = contact
  return (
    <CardFrame icon={ContactIcon} label="Contact">
      <h3 dir="auto" className="font-semibold break-words">
        {name || addresses[0] || 'Contact'}
      </h3>
      <dl>
        <CardLine name="At">{[title, organisation].filter(Boolean).join(', ')}</CardLine>
        <CardLine name="Email">
          {addresses.length > 0 && <LinkedText text={addresses.join('\n')} isLinked={isLinked} />}
        </CardLine>
        <CardLine name="Phone">
          {phones.length > 0 &&
            phones.map((phone) => <Phone key={phone} number={phone} isLinked={isLinked} />)}
        </CardLine>
        <CardLine name="Address">{places.join('\n')}</CardLine>
        <CardLine name="Web">
          {sites.length > 0 && <LinkedText text={sites.join('\n')} isLinked={isLinked} />}
        </CardLine>
        <CardLine name="Note">{note && <LinkedText text={note} isLinked={isLinked} />}</CardLine>
        <CardLine name="More">{others > 0 && `${others} more in the attached file`}</CardLine>
      </dl>
    </CardFrame>
  )
}

/** A number that can be called where it has digits that say whom. */
function Phone({ number, isLinked }: { number: string; isLinked: boolean }) {
  const digits = number.replace(/(?!^\+)\D/g, '')
  return (
    <span className="block">
      {isLinked && digits.length > 2 && digits.length < 20 ? (
        <TextLink href={`tel:${digits}`}>{number}</TextLink>
      ) : (
        <bdi>{number}</bdi>
      )}
    </span>
  )
}
