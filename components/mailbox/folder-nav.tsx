'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { memo, useEffect, useMemo, useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import { listQuery } from '@/lib/client/list-query'
import { listTop } from '@/lib/client/list-top'
import { useChangeMailboxSettings, useMailboxSettings } from '@/lib/client/mailbox-settings'
import { navigateMail } from '@/lib/client/navigate'
import { mailboxPath, parseMailPath } from '@/lib/client/paths'
import { mailboxesQuery } from '@/lib/client/queries'
import { useShortcuts } from '@/lib/client/use-shortcuts'
import { arrival, withThreads } from '@/lib/mail/list-view'
import { findSpecial, type Mailbox } from '@/lib/mail/mailbox'
import { mailboxTrees, shownMailboxes } from '@/lib/mail/mailbox-tree'
import { savedSearch } from '@/lib/mail/saved-search'
import { isSpread } from '@/lib/mail/search-places'
import type { ChoosableUse } from '@/lib/mail/special-use'
import { dragFolder, takeFolders } from './folder-drag'
import { dropListeners } from './folder-drop'
import type { FolderRequest } from './folder-request'
import { FolderSkeleton } from './folder-skeleton'
import { FolderTree } from './folder-tree'
import { SavedSearches } from './saved-searches'
import { askSpecialFolder } from './special-folder-state'
import { useAddress } from './use-address'
import { useDragHover } from './use-drag-hover'

/** What is done with a folder is loaded when somebody first does it. */
const FolderActions = lazyPart(() => import('./folder-actions'))

/** The navigation "Folders": special folders and favourites, then all others. */
export function FolderNav({ onNavigate }: { onNavigate?: () => void }) {
  const { pathname, parameters } = useAddress()
  const query = parameters.get('q')?.trim() ?? ''
  return <FoldersAt pathname={pathname} query={query} onNavigate={onNavigate} />
}

interface Props {
  pathname: string
  /** What is searched for. */
  query: string
  onNavigate: (() => void) | undefined
}

const FoldersAt = memo(function FoldersAt({ pathname, query, onNavigate }: Props) {
  const router = useRouter()
  const client = useQueryClient()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const { data: mailboxes, error } = useQuery(mailboxesQuery())
  const settings = useMailboxSettings()
  const change = useChangeMailboxSettings()
  const current = parseMailPath(pathname)?.mailbox ?? null
  const [request, setRequest] = useState<FolderRequest | null>(null)
  const [wanted, setWanted] = useState<{ path: string } | null>(null)
  const trees = useMemo(() => {
    const favourites = [...settings.values()].filter(({ favourite }) => favourite)
    return mailboxTrees(
      shownMailboxes(mailboxes ?? [], current),
      new Set(favourites.map(({ mailbox }) => mailbox)),
    )
  }, [mailboxes, settings, current])
  useEffect(() => takeFolders((mailbox, target) => setRequest({ kind: 'drop', mailbox, target })), [])

  const isMailPage = pathname.startsWith('/mail/')
  function openAddress(address: string) {
    if (isMailPage) navigateMail(address)
    else router.push(address)
    onNavigate?.()
  }
  /** Has a folder's list on its way; another page is led to one that brings it along. */
  function foresee(path: string) {
    const view = withThreads(arrival, settings.get(path)?.conversations ?? false)
    if (isMailPage) void client.prefetchQuery(listQuery({ mailbox: path, view }))
  }
  function open(path: string) {
    foresee(path)
    openAddress(mailboxPath(path))
    // Whoever chooses the folder that is open wants to be at its beginning.
    if (path === current) listTop.send()
  }

  const onCollapse = (mailbox: string, collapsed: boolean) =>
    change.mutate({ mailbox, change: { collapsed } })
  const hover = useDragHover(scroller, (path) => onCollapse(path, false))
  const shared = {
    settings,
    // A search in several folders is in none of them.
    current: isSpread(query) ? null : current,
    wanted,
    onPress: foresee,
    onOpen: open,
    onCollapse,
    onDragStart: dragFolder,
    onMenu: (mailbox: Mailbox, anchor: HTMLElement) => setRequest({ kind: 'menu', mailbox, anchor }),
  }

  const goTo = (use: ChoosableUse) => () => {
    const folder = findSpecial(mailboxes ?? [], use)
    if (folder) open(folder.path)
    else askSpecialFolder(use, ({ path }) => open(path))
  }
  useShortcuts({
    'g i': () => open('INBOX'),
    'g d': goTo('\\Drafts'),
    'g t': goTo('\\Sent'),
    'g a': goTo('\\Archive'),
  })

  return (
    <nav
      ref={setScroller}
      {...hover}
      data-scroller
      aria-label="Folders"
      className="folder-lines relative min-h-0 flex-1 overflow-y-auto px-2.5 pb-4"
    >
      {!mailboxes && !error && <FolderSkeleton />}
      {!mailboxes && error && (
        <p className="p-2.5 text-muted">The folders could not be loaded. {error.message}</p>
      )}
      {mailboxes && (
        <>
          <h2 className="sr-only">Special folders</h2>
          <FolderTree label="Special folders" items={trees.special} {...shared} />
          <SavedSearches
            mailboxes={mailboxes}
            current={current !== null && query ? savedSearch(current, query) : null}
            onOpen={openAddress}
          />
          <div
            {...dropListeners(null)}
            className="mt-2 flex items-center justify-between rounded-control pl-2.5 data-drop:bg-accent/15 data-drop:outline-2 data-drop:-outline-offset-2 data-drop:outline-accent"
          >
            <h2 className="text-[11px] font-semibold tracking-wider text-muted uppercase">Folders</h2>
            <button
              type="button"
              aria-label="New folder"
              title="New folder"
              onClick={() => setRequest({ kind: 'create', mailbox: null })}
              className="inline-flex size-11 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-fg lg:size-8"
            >
              <FolderPlus size={16} strokeWidth={1.75} aria-hidden />
            </button>
          </div>
          {trees.other.length > 0 && <FolderTree label="Folders" items={trees.other} {...shared} />}
        </>
      )}
      {request && mailboxes && (
        <FolderActions
          request={request}
          mailboxes={mailboxes}
          onRequest={setRequest}
          onReveal={(path) => setWanted({ path })}
          onDone={onNavigate}
        />
      )}
    </nav>
  )
})
