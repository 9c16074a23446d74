import { ArrowLeft } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { openingRef } from '@/lib/client/list-keys'
import type { Message } from '@/lib/mail/message'
import { ConversationLines, Reader, usePartsSoon } from './lazy-parts'
import { MessageStepper } from './message-stepper'
import { ReaderPlaceholder } from './reader-placeholder'
import { useConversation } from './use-conversation'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'

interface Props {
  state: MailboxState
  navigation: ListNavigation
  onShown: (message: Message) => void
}

/** The part "Reading pane": the open message. */
export function ReadingPane({ state, navigation, onShown }: Props) {
  const { uid, isOpen } = state
  const { open, before, after, show } = useConversation(state)
  const close = () => navigation.show(null)
  const at = state.openPosition
  const { list } = state
  const beside = list && at !== null ? [at + 1, at - 1].flatMap((place) => list.rows[place] ?? []) : []
  const neighbours = list ? beside.map((row) => openingRef(list, row)) : []
  const hasReader = usePartsSoon()
  return (
    <section
      aria-label="Reading pane"
      className={cx(
        'relative col-start-1 row-start-2 min-h-0 overflow-y-auto bg-panel lg:row-start-3 pane-right:col-start-2 pane-below:row-start-4',
        !isOpen && 'pane-off:hidden',
      )}
    >
      {/* Where the list is out of sight, so is the heading over it. */}
      {isOpen && <h1 className="sr-only pane-right:hidden pane-below:hidden">{state.title}</h1>}
      {isOpen && (
        <div className="sticky top-0 z-10 flex items-center justify-between border-line border-b bg-panel p-1.5 lg:hidden">
          <IconButton icon={ArrowLeft} label="Back" onClick={close} />
          <MessageStepper
            position={state.openPosition}
            total={state.list?.total ?? 0}
            onStep={navigation.stepMessage}
          />
        </div>
      )}
      {uid === null && <ReaderPlaceholder selectedCount={state.selection.uids.size} />}
      {(uid !== null || hasReader) && (
        <Reader
          neighbours={neighbours}
          mailbox={open.mailbox}
          uid={open.uid ?? uid}
          uidValidity={open.uidValidity}
          part={state.part ?? undefined}
          before={
            before.length > 0 && <ConversationLines label="Earlier messages" members={before} onOpen={show} />
          }
          after={
            after.length > 0 && <ConversationLines label="Later messages" members={after} onOpen={show} />
          }
          onShown={onShown}
          onClose={close}
        />
      )}
    </section>
  )
}
