'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Reader } from '@/components/message/reader'
import { QuotaWarning } from '@/components/storage/quota-warning'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { navigateMail } from '@/lib/client/navigate'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxPath, messagePath } from '@/lib/client/paths'
import { mailboxesQuery, messageQuery } from '@/lib/client/queries'
import { runShortcut, type Shortcuts, useShortcuts } from '@/lib/client/use-shortcuts'
import { mailboxName } from '@/lib/mail/mailbox'
import { flagged, type Message, seen } from '@/lib/mail/message'
import { knownRows, positionOf } from '@/lib/mail/message-list'
import type { MessageSet } from '@/lib/mail/message-ref'
import { ListHeader } from './list-header'
import { ListPane } from './list-pane'
import { MessageStepper } from './message-stepper'
import { ReaderBar } from './reader-bar'
import { ReaderPlaceholder } from './reader-placeholder'
import { useCursor } from './use-cursor'
import { useList } from './use-list'
import { useMessageActions } from './use-message-actions'
import { useSelection } from './use-selection'

const MoveDialog = dynamic(() => import('./move-dialog'))
const ConfirmDialog = dynamic(() => import('@/components/ui/confirm-dialog'))

interface Props {
  mailbox: string
  uid: number | null
  uidValidity: number | null
  appName: string
}

/** One folder: its list, the open message, and what can be done with either. */
export function MailboxView({ mailbox, uid, uidValidity, appName }: Props) {
  const client = useQueryClient()
  const scroller = useRef<HTMLDivElement>(null)
  const { list, error, refetch, isFetching, onViewport } = useList(mailbox)
  const { data: mailboxes = [] } = useQuery(mailboxesQuery())
  const { data: message } = useQuery({
    ...messageQuery(mailbox, uid ?? 0, uidValidity),
    enabled: uid !== null,
  })
  const selection = useSelection(list, mailbox)
  const cursor = useCursor(list, uid, scroller)
  const known = list ? knownRows(list) : []
  const isOpen = uid !== null
  const openPosition = list && isOpen ? positionOf(list, uid) : null
  const notifications = useNotifications()
  const [dialog, setDialog] = useState<{ kind: 'move' | 'destroy'; set: MessageSet } | null>(null)
  const folder = mailboxes.find(({ path }) => path === mailbox)
  const title = folder ? mailboxName(folder) : mailbox === 'INBOX' ? 'Inbox' : mailbox || 'Not found'

  /** The messages that an action is for: those checked, else the open one. */
  function targets(): MessageSet | null {
    if (list && selection.uids.size)
      return { mailbox, uidValidity: list.uidValidity, uids: [...selection.uids] }
    return message && uid !== null ? { ...message.ref, uids: [uid] } : null
  }

  function show(next: number | null, replace = false) {
    if (next === null || !list) navigateMail(mailboxPath(mailbox), { replace })
    else navigateMail(messagePath({ mailbox, uidValidity: list.uidValidity, uid: next }), { replace })
    if (next !== null) cursor.setActive(next)
  }

  /** The message below those that go, else the one above. */
  function neighbour(set: MessageSet, of: number): number | null {
    const index = known.findIndex((row) => row.uid === of)
    const leaving = new Set(set.uids)
    const stays = (row: { uid: number }) => !leaving.has(row.uid)
    return (
      (known.slice(index + 1).find(stays) ?? known.slice(0, Math.max(0, index)).findLast(stays))?.uid ?? null
    )
  }

  const actions = useMessageActions({
    mailboxes,
    onLeave(set) {
      const before = {
        uids: selection.uids,
        active: cursor.active,
        path: location.pathname + location.search,
      }
      const next = uid !== null && set.uids.includes(uid) ? neighbour(set, uid) : uid
      if (cursor.active !== null && set.uids.includes(cursor.active))
        cursor.setActive(neighbour(set, cursor.active))
      selection.clear()
      if (next !== uid) show(next, true)
      const after = location.pathname + location.search
      return () => {
        selection.set(new Set(before.uids))
        cursor.setActive(before.active)
        if (location.pathname + location.search === after && after !== before.path) {
          navigateMail(before.path, { replace: true })
        }
      }
    },
  })

  function withTargets(action: (set: MessageSet) => void) {
    const set = targets()
    if (set) action(set)
    else notifications.notifyFailure('Open a message first, or select one with x.')
  }

  const remove = () =>
    withTargets((set) =>
      folder?.specialUse === '\\Trash' ? setDialog({ kind: 'destroy', set }) : actions.remove(set),
    )
  const move = () => withTargets((set) => setDialog({ kind: 'move', set }))
  const archive = () => withTargets(actions.archive)

  const set = targets()
  const targeted = new Set(set?.uids)
  const chosen = known.filter((row) => targeted.has(row.uid))
  const shown = chosen.length > 0 ? chosen : message && uid !== null ? [message] : []
  const anyUnread = shown.some((row) => !row.flags.includes(seen))
  const allStarred = shown.length > 0 && shown.every((row) => row.flags.includes(flagged))
  const setSeen = (on: boolean) => withTargets((messages) => actions.setFlag(messages, seen, on))
  const toggleFlagged = () => withTargets((messages) => actions.setFlag(messages, flagged, !allStarred))

  function step(by: number) {
    const position = cursor.position ?? openPosition
    cursor.goTo(position === null ? 0 : position + by)
  }

  /** With a message open, the next one opens; else the cursor moves. */
  function stepMessage(by: number) {
    if (!isOpen) return step(by)
    if (openPosition === null) return
    const next = list?.rows[openPosition + by]?.uid
    if (next === undefined) return
    show(next)
    cursor.goTo(openPosition + by)
  }

  function close() {
    if (selection.uids.size) selection.clear()
    else if (isOpen) {
      show(null)
      if (openPosition !== null) cursor.goTo(openPosition)
    }
  }

  const open = () => cursor.active !== null && show(cursor.active)
  const shortcuts: Shortcuts = {
    j: () => stepMessage(1),
    k: () => stepMessage(-1),
    o: open,
    u: close,
    Escape: close,
    x: () => cursor.active !== null && selection.select(cursor.active, 'toggle'),
    e: archive,
    '#': remove,
    Delete: remove,
    v: move,
    s: toggleFlagged,
    I: () => setSeen(true),
    U: () => setSeen(false),
    z: notifications.undo,
  }
  useShortcuts(shortcuts)

  function onShown(opened: Message) {
    if (opened.flags.includes(seen)) return
    actions.setFlag({ ...opened.ref, uids: [opened.ref.uid] }, seen, true)
  }

  async function refresh() {
    // Counting leaves the selected folder, so that one made anew under its name is noticed by the list.
    await client.refetchQueries({ queryKey: ['mailboxes'] })
    const [answer] = await Promise.all([refetch(), client.refetchQueries({ queryKey: ['quota'] })])
    if (answer.error) notifications.notifyFailure(answer.error.message)
  }

  const hasTargets = set !== null
  return (
    <main
      aria-label={title}
      tabIndex={-1}
      className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-cols-[26rem_minmax(0,1fr)] lg:grid-rows-[auto_auto_minmax(0,1fr)]"
    >
      <title>{`${folder?.unseen ? `(${folder.unseen}) ` : ''}${title} · ${appName}`}</title>
      <section
        aria-label="Message list"
        className={cx(
          'col-start-1 row-start-2 flex min-h-0 flex-col border-line bg-panel lg:row-span-3 lg:row-start-1 lg:border-r',
          // Not `hidden`: the list keeps its place while a message covers it.
          isOpen && 'max-lg:invisible',
        )}
      >
        <ListHeader
          title={title}
          total={list?.total ?? null}
          selectedCount={selection.uids.size}
          allSelected={selection.isAll}
          isRefreshing={isFetching}
          onSelectAll={(all) => (all ? void selection.selectAll() : selection.clear())}
          onRefresh={() => void refresh()}
        />
        <ListPane
          list={list}
          error={error}
          folder={folder}
          selected={selection.uids}
          current={uid}
          active={cursor.active}
          scroller={scroller}
          onRetry={() => void refetch()}
          onOpen={show}
          onSelect={selection.select}
          onActivate={cursor.setActive}
          onStep={step}
          onViewport={onViewport}
        />
      </section>
      <div
        className={cx(
          'col-start-1 row-start-1 bg-panel lg:col-start-2 lg:row-start-2',
          isOpen && 'max-lg:hidden',
        )}
      >
        <QuotaWarning />
      </div>
      {hasTargets && (
        <ReaderBar
          isOpen={isOpen}
          position={openPosition}
          total={list?.total ?? 0}
          anyUnread={anyUnread}
          allStarred={allStarred}
          actions={{ archive, remove, move, toggleSeen: () => setSeen(anyUnread), toggleFlagged }}
          onStep={stepMessage}
        />
      )}
      <section
        aria-label="Reading pane"
        className={cx(
          'col-start-1 row-start-2 min-h-0 overflow-y-auto bg-panel lg:col-start-2 lg:row-start-3',
          !isOpen && 'max-lg:hidden',
        )}
      >
        {isOpen && (
          <div className="sticky top-0 z-10 flex items-center justify-between border-line border-b bg-panel p-1.5 lg:hidden">
            <h1 className="sr-only">{title}</h1>
            <IconButton icon={ArrowLeft} label="Back" onClick={() => show(null)} />
            <MessageStepper position={openPosition} total={list?.total ?? 0} onStep={stepMessage} />
          </div>
        )}
        {uid === null ? (
          <ReaderPlaceholder selectedCount={selection.uids.size} />
        ) : (
          <Reader
            mailbox={mailbox}
            uid={uid}
            uidValidity={uidValidity}
            onShown={onShown}
            onKeyDown={(event) => runShortcut(shortcuts, event)}
            onClose={() => show(null)}
          />
        )}
      </section>
      {dialog?.kind === 'move' && (
        <MoveDialog
          mailboxes={mailboxes}
          source={mailbox}
          onMove={(target) => actions.moveTo(dialog.set, target)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'destroy' && (
        <ConfirmDialog
          title="Delete for good"
          text={`${dialog.set.uids.length === 1 ? 'This message' : `These ${dialog.set.uids.length} messages`} will be gone from the server. This cannot be undone.`}
          action="Delete for good"
          onConfirm={() => actions.destroy(dialog.set)}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  )
}
