'use client'

import { QuotaWarning } from '@/components/storage/quota-warning'
import { cx } from '@/components/ui/cx'
import { ListSection } from './list-section'
import { useMailboxDialogs } from './mailbox-dialogs'
import { ReaderBar } from './reader-bar'
import { ReadingPane } from './reading-pane'
import { useFolderShortcuts } from './use-folder-shortcuts'
import { useLeaving } from './use-leaving'
import { useListNavigation } from './use-list-navigation'
import { type MailboxAddress, useMailbox } from './use-mailbox'
import { useMailboxActions } from './use-mailbox-actions'
import { useMessageActions } from './use-message-actions'

type Props = MailboxAddress & {
  appName: string
}

/** One folder: its list, the open message, and what can be done with either. */
export function MailboxView({ appName, ...address }: Props) {
  const state = useMailbox(address)
  const { mailboxes, folder, title, isOpen, list, openPosition } = state
  const navigation = useListNavigation(state)
  const messageActions = useMessageActions({ mailboxes, onLeave: useLeaving(state, navigation) })
  const dialogs = useMailboxDialogs()
  const actions = useMailboxActions(state, messageActions, dialogs.open)
  const shortcuts = useFolderShortcuts(state, navigation, actions)

  return (
    <main
      aria-label={title}
      tabIndex={-1}
      className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-cols-[26rem_minmax(0,1fr)] lg:grid-rows-[auto_auto_minmax(0,1fr)]"
    >
      <title>{`${folder?.unseen ? `(${folder.unseen}) ` : ''}${title} · ${appName}`}</title>
      <ListSection state={state} navigation={navigation} />
      <div
        className={cx(
          'col-start-1 row-start-1 bg-panel lg:col-start-2 lg:row-start-2',
          isOpen && 'max-lg:hidden',
        )}
      >
        <QuotaWarning />
      </div>
      {actions.hasTargets && (
        <ReaderBar
          isOpen={isOpen}
          position={openPosition}
          total={list?.total ?? 0}
          anyUnread={actions.anyUnread}
          allStarred={actions.allStarred}
          actions={actions}
          onStep={navigation.stepMessage}
        />
      )}
      <ReadingPane state={state} navigation={navigation} shortcuts={shortcuts} onShown={actions.noteShown} />
      {dialogs.render({ mailboxes, actions: messageActions })}
    </main>
  )
}
