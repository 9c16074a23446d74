import { cx } from '@/components/ui/cx'
import { lazyPart } from '@/lib/client/lazy-part'
import { useChangeMailboxSettings } from '@/lib/client/mailbox-settings'
import { navigateMail } from '@/lib/client/navigate'
import { mailboxPath, messagePath } from '@/lib/client/paths'
import { arrival, isUsual, type ListView, viewKey } from '@/lib/mail/list-view'
import { holdsFolders } from '@/lib/mail/mailbox-tree'
import { inAllFolders } from '@/lib/mail/search-places'
import { EmptyBar } from './empty-bar'
import { ListHeader } from './list-header'
import { ListPane } from './list-pane'
import { dragMessages } from './message-drag'
import { SearchBox } from './search-box'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'
import type { MailboxActions } from './use-mailbox-actions'
import { useRefresh } from './use-refresh'
import { useRowMenu } from './use-row-menu'
import { ViewBar } from './view-bar'

const loadSearchBar = () => import('./search-bar')
const SearchBar = lazyPart(loadSearchBar)

interface Props {
  state: MailboxState
  navigation: ListNavigation
  actions: MailboxActions
}

/** The part "Message list". */
export function ListSection({ state, navigation, actions }: Props) {
  const { openAt, onContextMenu, menu } = useRowMenu(state, navigation, actions)
  const { list, selection, cursor, mailbox, view } = state
  /** The list in another view, with the open message beside it. */
  function changeView(next: ListView) {
    const { uid, uidValidity } = state
    const open = uid !== null && uidValidity !== null
    navigateMail(open ? messagePath({ mailbox, uid, uidValidity }, next) : mailboxPath(mailbox, next))
  }
  const search = (query: string) => navigateMail(mailboxPath(state.home, { ...arrival, query }))
  const refresh = useRefresh(state)
  const change = useChangeMailboxSettings()
  const setThreaded = (conversations: boolean) => change.mutate({ mailbox, change: { conversations } })
  const use = state.folder?.specialUse
  const hasDeletedFolders =
    state.folder?.specialUse === '\\Trash' && holdsFolders(state.mailboxes, state.folder)
  return (
    <section
      aria-label="Message list"
      className={cx(
        'col-start-1 row-start-2 flex min-h-0 flex-col border-line bg-panel lg:row-start-3 pane-right:row-span-3 pane-right:row-start-1 pane-right:border-r pane-below:row-start-2 pane-below:border-b',
        // Not `hidden`: the list keeps its place while a message covers it.
        state.isOpen && 'pane-off:invisible',
      )}
    >
      <ListHeader
        title={state.title}
        total={list?.total ?? null}
        onThreaded={(isThreaded) => {
          setThreaded(isThreaded)
          if (isThreaded && !isUsual(view)) changeView(arrival)
        }}
        selectedCount={selection.uids.size}
        allSelected={selection.isAll}
        isRefreshing={state.isFetching}
        onSelectAll={(all) => (all ? void selection.selectAll() : selection.clear())}
        onRefresh={() => void refresh()}
        view={view}
        onView={changeView}
      />
      <SearchBox
        query={view.query}
        onSearch={search}
        // It stands above what is found: there from the start, it moves nothing. What fails is fetched again.
        onNear={() => void loadSearchBar().catch(() => undefined)}
      />
      {view.query && <SearchBar state={state} onSearch={search} />}
      {!isUsual(view) && !view.query && (
        <ViewBar view={view} covered={list?.covered ?? null} onChange={changeView} />
      )}
      {(use === '\\Trash' || use === '\\Junk') && (
        <EmptyBar state={state} navigation={navigation} hasDeletedFolders={hasDeletedFolders} />
      )}
      <ListPane
        key={viewKey(view)}
        list={list}
        view={view}
        error={state.error}
        isSearching={state.isFetching && view.query !== ''}
        onSearchAll={() => search(inAllFolders(view.query))}
        folder={state.folder}
        hasDeletedFolders={hasDeletedFolders}
        selected={selection.uids}
        current={state.openRow?.uid ?? state.openKey}
        mailboxes={state.mailboxes}
        active={cursor.active}
        scroller={state.scroller}
        onRetry={() => void state.refetch()}
        onPress={navigation.foresee}
        onOpen={navigation.show}
        onSelect={selection.select}
        onActivate={cursor.setActive}
        onStep={navigation.step}
        onExtend={navigation.extend}
        onSelectAll={selection.selectAll}
        onContextMenu={onContextMenu}
        onMenuKey={openAt}
        onDragStart={(uid, event) => {
          const set = actions.setOf(uid)
          if (set) dragMessages(set, event)
        }}
        onSwipe={(uid, action) => {
          const on = actions.forRow(uid)
          if (action === 'archive') on.archive()
          else if (action === 'delete') on.remove()
          else if (action === 'read') on.toggleSeen()
        }}
        onViewport={state.onViewport}
      />
      {menu}
    </section>
  )
}
