import type { Message } from '@/lib/mail/message'
import { ContactCard } from './contact-card'
import { InvitationCard } from './invitation-card'
import { ReportCard } from './report-card'

interface Props {
  message: Pick<Message, 'cards' | 'texts'>
  /** Links can be followed. */
  isLinked: boolean
}

/** What a message holds besides its text: an invitation, a contact, a delivery report. */
export default function MessageCards({ message: { cards, texts }, isLinked }: Props) {
  return cards.map((card, index) => {
    const key = `${card.kind} ${index}`
    if (card.kind === 'invitation')
      return <InvitationCard key={key} invitation={card} texts={texts} isLinked={isLinked} />
    if (card.kind === 'contact') return <ContactCard key={key} contact={card} isLinked={isLinked} />
    return card.kind === 'report' ? <ReportCard key={key} report={card} /> : null
  })
}
