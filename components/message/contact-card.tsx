import { Contact as ContactIcon } from 'lucide-react'
import type { Contact } from '@/lib/mail/card'
import { CardFrame, CardLine } from './card-frame'

/** A person's card. */
export function ContactCard({ contact }: { contact: Contact }) {
  const { name, organisation, title, addresses, phones, places, sites, note, others } = contact
  return (
    <CardFrame icon={ContactIcon} label="Contact">
      <h3 dir="auto" className="font-semibold break-words">
        {name || addresses[0] || 'Contact'}
      </h3>
      <dl>
        <CardLine name="At">{[title, organisation].filter(Boolean).join(', ')}</CardLine>
        <CardLine name="Email">{addresses.join('\n')}</CardLine>
        <CardLine name="Phone">{phones.join('\n')}</CardLine>
        <CardLine name="Address">{places.join('\n')}</CardLine>
        <CardLine name="Web">{sites.join('\n')}</CardLine>
        <CardLine name="Note">{note}</CardLine>
        <CardLine name="More">{others > 0 && `${others} more in the attached file`}</CardLine>
      </dl>
    </CardFrame>
  )
}
