import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { navigateMail } from '@/lib/client/navigate'
import { messagePath } from '@/lib/client/paths'
import { conversationQuery } from '@/lib/client/queries'
import type { ConversationMember } from '@/lib/mail/message'
import type { MessageRef } from '@/lib/mail/message-ref'
import type { MailboxState } from './use-mailbox'

const isSame = (one: MessageRef, other: MessageRef) =>
  one.uid === other.uid && one.mailbox === other.mailbox && one.uidValidity === other.uidValidity

/**
 * The message that is read, with the others of its conversation where the list has conversations. The
 * address names one in the folder; an answer in Sent can be open in its place.
 */
export function useConversation({ mailbox, uid, uidValidity, view, list, openRow }: MailboxState) {
  const named = uid !== null && uidValidity !== null ? { mailbox, uid, uidValidity } : null
  const name = JSON.stringify(named)
  /** The message that the list has had: where it has none of it any more, it has gone. */
  const listed = useRef('')
  useEffect(() => {
    if (openRow) listed.current = name
  }, [openRow, name])
  const isUnlisted = view.isThreaded && list !== undefined && !openRow && listed.current !== name
  const { data } = useQuery({
    ...conversationQuery(named ?? { mailbox, uid: 0, uidValidity: 0 }),
    enabled: isUnlisted && named !== null,
  })
  /** An answer that is open, and beside which message. */
  const [answer, setAnswer] = useState<{ beside: MessageRef; ref: MessageRef } | null>(null)
  const members = (view.isThreaded && (openRow ?? data)?.conversation?.members) || []
  const isAnswer = named !== null && answer !== null && isSame(answer.beside, named)
  const open = isAnswer ? answer.ref : { mailbox, uid, uidValidity }
  const at = members.findIndex((member) => member.uid === open.uid && member.mailbox === open.mailbox)

  function show({ isHere, ...ref }: ConversationMember) {
    if (isHere) {
      setAnswer(null)
      navigateMail(messagePath(ref, view), { replace: true })
    } else if (named) setAnswer({ beside: named, ref })
  }

  return {
    open,
    /** The oldest first; none where the message stands alone. */
    before: at < 0 ? [] : members.slice(0, at),
    after: at < 0 ? [] : members.slice(at + 1),
    show,
  }
}
