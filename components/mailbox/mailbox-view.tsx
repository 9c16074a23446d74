'use client'

import { memo } from 'react'
import { QuotaWarning } from '@/components/storage/quota-warning'
import { cx } from '@/components/ui/cx'
import { ListSection } from './list-section'
import { useMailboxDialogs } from './mailbox-dialogs'
import { PaneSeparator } from './pane-separator'
import { ReaderBar } from './reader-bar'
import { ReadingPane } from './reading-pane'
import { useFolderShortcuts } from './use-folder-shortcuts'
import { useLeaving } from './use-leaving'
import { useListNavigation } from './use-list-navigation'
import { type MailboxAddress, useMailbox } from './use-mailbox'
import { useMailboxActions } from './use-mailbox-actions'
import { useMessageActions } from './use-message-actions'
import { useMessageDrops } from './use-message-drops'
import { usePanes } from './use-panes'

type Props = MailboxAddress & {
  appName: string
}

/** One folder: its list, the open message, and what can be done with either. */
export const MailboxView = memo(function MailboxView({ appName, ...address }: Props) {
  const state = useMailbox(address)
  const { mailboxes, folder, title, isOpen, list, openPosition } = state
  const navigation = useListNavigation(state)
  const dialogs = useMailboxDialogs(state.place)
  const messageActions = useMessageActions({
    mailboxes,
    onLeave: useLeaving(state, navigation),
    openDialog: dialogs.open,
  })
  const actions = useMailboxActions(state, messageActions, dialogs.open)
  useFolderShortcuts(state, navigation, actions)
  const panes = usePanes()
  useMessageDrops(messageActions)

  return (
    <main
      aria-label={title}
      tabIndex={-1}
      data-pane={panes.place}
      style={panes.style}
      className="relative grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-rows-[auto_auto_minmax(0,1fr)] pane-right:grid-cols-[clamp(18rem,var(--list-width),calc(100%-22rem))_minmax(0,1fr)] pane-below:grid-rows-[auto_clamp(10rem,var(--list-height),calc(100%-16rem))_auto_minmax(0,1fr)]"
    >
      <title>{`${folder?.unseen ? `(${folder.unseen}) ` : ''}${title} · ${appName}`}</title>
      <ListSection key={state.place} state={state} navigation={navigation} actions={actions} />
      <div
        className={cx(
          'col-start-1 row-start-1 bg-panel lg:row-start-2 pane-right:col-start-2 pane-below:row-start-1',
          isOpen && 'pane-off:hidden',
        )}
      >
        <QuotaWarning />
      </div>
      <PaneSeparator panes={panes} />
      {actions.hasTargets && (
        <ReaderBar
          isOpen={isOpen}
          position={openPosition}
          total={list?.total ?? 0}
          actions={actions}
          onStep={navigation.stepMessage}
          onClose={() => navigation.show(null)}
        />
      )}
      <ReadingPane state={state} navigation={navigation} onShown={actions.noteShown} />
      {dialogs.render({ mailboxes, actions: messageActions })}
    </main>
  )
})
