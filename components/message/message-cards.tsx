import type { Card } from '@/lib/mail/card'
import { ContactCard } from './contact-card'
import { InvitationCard } from './invitation-card'
import { ReportCard } from './report-card'

/** What a message holds besides its text: an invitation, a contact, a delivery report. */
export default function MessageCards({
  cards,
  isLinked,
}: {
  cards: Card[] /** Links can be followed. */
  isLinked: boolean
}) {
  return cards.map((card, index) => {
    const key = `${card.kind} ${index}`
    if (card.kind === 'invitation') return <InvitationCard key={key} invitation={card} isLinked={isLinked} />
    if (card.kind === 'contact') return <ContactCard key={key} contact={card} isLinked={isLinked} />
    return card.kind === 'report' ? <ReportCard key={key} report={card} /> : null
  })
}
