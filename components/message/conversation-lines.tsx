import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { cx } from '@/components/ui/cx'
import { useClock } from '@/lib/client/clock'
import { useUsername } from '@/lib/client/username'
import { addressLabel } from '@/lib/mail/address'
import { type ConversationMember, flagged, seen } from '@/lib/mail/message'
import { Marks, Received } from './message-marks'
import { Person } from './person'

interface Props {
  label: string
  /** The oldest first. */
  members: ConversationMember[]
  onOpen: (member: ConversationMember) => void
}

/** With more messages than these, those in the middle that have been read are shown when they are asked for. */
const most = 3

/** Messages of a conversation that are not open, in one line each. */
export default function ConversationLines({ label, members, onOpen }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  const unread = members.findIndex((member, at) => at > 0 && isUnread(member))
  const rest = Math.min(members.length + 1 - most, unread < 0 ? members.length : unread)
  const isCut = !isWhole && members.length > most && rest > 1
  const lines = isCut ? [...members.slice(0, 1), ...members.slice(rest)] : members
  const hidden = members.length - lines.length
  const line = (member: ConversationMember) => (
    <Line key={`${member.mailbox} ${member.uid}`} member={member} onOpen={onOpen} />
  )
  return (
    <ul aria-label={label} className="my-3 divide-y divide-line border-line border-y">
      {lines.slice(0, 1).map(line)}
      {isCut && (
        <li>
          <button
            type="button"
            onClick={() => setIsWhole(true)}
            className="flex min-h-11 w-full items-center gap-3 rounded-control px-1 text-[13px] text-muted hover:bg-hover lg:min-h-9"
          >
            <span className="flex w-[34px] justify-center">
              <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
            </span>
            Show {hidden.toLocaleString('en')} more {hidden === 1 ? 'message' : 'messages'}
          </button>
        </li>
      )}
      {lines.slice(1).map(line)}
    </ul>
  )
}

const isUnread = ({ isHere, flags }: ConversationMember) => isHere && !flags.includes(seen)

function Line({ member, onOpen }: { member: ConversationMember; onOpen: Props['onOpen'] }) {
  const clock = useClock()
  const username = useUsername()
  const [sender] = member.from
  const isMine = !member.isHere || sender?.address.toLowerCase() === username.toLowerCase()
  const isNew = isUnread(member)
  return (
    <li>
      <button
        type="button"
        aria-expanded="false"
        onClick={() => onOpen(member)}
        className="flex min-h-12 w-full items-center gap-3 rounded-control px-1 py-1.5 text-left hover:bg-hover"
      >
        <Person address={sender} />
        <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
          <span
            dir="auto"
            className={cx('block shrink-0 truncate sm:w-36', isNew ? 'font-bold' : 'font-medium')}
          >
            {isMine ? 'me' : addressLabel(sender)}
          </span>
          <span dir="auto" className="block min-w-0 flex-1 truncate text-[13px] text-muted">
            {member.snippet}
          </span>
        </span>
        {isNew && <span className="sr-only">Unread</span>}
        <Marks hasAttachment={member.hasAttachment} isStarred={member.flags.includes(flagged)} />
        <Received at={member.received} clock={clock} isUnread={isNew} />
      </button>
    </li>
  )
}
