import type { ComponentProps, RefObject } from 'react'
import { cx } from '@/components/ui/cx'
import { SlowHint } from '@/components/ui/slow-hint'
import { lazyPart } from '@/lib/client/lazy-part'
import { refOf } from '@/lib/client/list-keys'
import { useSettings } from '@/lib/client/settings'
import type { Mailbox } from '@/lib/mail/mailbox'
import type { MessageList as List } from '@/lib/mail/message-list'
import { MessageList } from './message-list'
import { rowHeights, SkeletonRow } from './message-row'
import { placeName } from './place-name'

const EmptyList = lazyPart(async () => ({ default: (await import('./empty-list')).EmptyList }))
const ListProblem = lazyPart(async () => ({ default: (await import('./list-problem')).ListProblem }))

type Props = Omit<ComponentProps<typeof MessageList>, 'list' | 'placeOf'> & {
  mailboxes: Mailbox[]
  /** The same search in all folders. */
  onSearchAll: () => void
  list: List | undefined
  error: Error | null
  folder: Mailbox | undefined
  /** It is Trash, and there are folders in it. */
  hasDeletedFolders: boolean
  scroller: RefObject<HTMLDivElement | null>
  /** More may be found. */
  isSearching: boolean
  onRetry: () => void
}

const skeletons = Array.from({ length: 12 }, (_, position) => position)

/** The scrolling part of a folder: its messages, or what there is to say instead. */
export function ListPane(props: Props) {
  const { list, error, folder, mailboxes, hasDeletedFolders, isSearching, onRetry, onSearchAll, ...rest } =
    props
  const { density } = useSettings()
  const isWaiting = list ? list.total === 0 && isSearching : !error
  const placeOf = (key: number) => {
    if (list?.mailbox !== '') return { folder, name: null }
    const { mailbox } = refOf(list, key)
    return { folder: mailboxes.find(({ path }) => path === mailbox), name: placeName(mailboxes, mailbox) }
  }
  return (
    <div
      ref={rest.scroller}
      data-scroller
      className={cx(
        'relative min-h-0 flex-1 overflow-x-hidden overscroll-contain',
        // There is nothing to be reached yet.
        isWaiting ? 'overflow-y-hidden' : 'overflow-y-auto',
      )}
    >
      {!list && error && <ListProblem error={error} onRetry={onRetry} />}
      {isWaiting && (
        <div
          role="grid"
          aria-label="Messages"
          aria-busy
          aria-rowcount={-1}
          style={{ height: skeletons.length * rowHeights[density] }}
        >
          {skeletons.map((position) => (
            <SkeletonRow key={position} position={position} density={density} />
          ))}
        </div>
      )}
      {isWaiting && <SlowHint />}
      {list && !isWaiting && <MessageList {...rest} list={list} placeOf={placeOf} />}
      {list?.total === 0 && !isWaiting && (
        <EmptyList
          mailbox={folder}
          hasDeletedFolders={hasDeletedFolders}
          view={rest.view}
          onSearchAll={onSearchAll}
        />
      )}
    </div>
  )
}
