import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/lib/client/lazy-part'
import { mailboxName } from '@/lib/mail/mailbox'
import type { ListNavigation } from './use-list-navigation'
import type { MailboxState } from './use-mailbox'

const EmptyDialog = lazyPart(() => import('./empty-dialog'))

const hints: Record<string, string> = {
  '\\Trash': 'What is in Trash still takes room.',
  '\\Junk': 'What is in Junk still takes room.',
}

interface Props {
  state: MailboxState
  navigation: ListNavigation
  /** It is Trash, and there are folders in it, which take room as well. */
  hasDeletedFolders: boolean
}

/** Above the messages in Trash and in Junk: deleting all of them for good. */
export function EmptyBar({ state, navigation, hasDeletedFolders }: Props) {
  const { folder, list } = state
  const [isAsking, setIsAsking] = useState(false)
  const isEmptied = useRef(false)
  useEffect(() => {
    if (isAsking || !isEmptied.current) return
    isEmptied.current = false
    // The button that had the focus has gone with the last message.
    const frame = requestAnimationFrame(() => document.querySelector('main')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isAsking])
  const hint = folder?.specialUse && hints[folder.specialUse]
  if (!folder || !hint) return null

  function onEmptied(last: number) {
    isEmptied.current = true
    state.selection.clear()
    if (state.uid !== null && state.uid <= last) navigation.show(null, true)
  }

  return (
    <>
      {(Boolean(list?.total) || hasDeletedFolders) && (
        <div className="flex shrink-0 items-center gap-2 border-line border-b py-1 pr-2 pl-4 lg:pl-3.5">
          <span className="min-w-0 flex-1 text-[13px] text-muted">{folder.cannot?.destroy ?? hint}</span>
          <Button
            disabled={Boolean(folder.cannot?.destroy)}
            title={folder.cannot?.destroy}
            onClick={() => setIsAsking(true)}
            className="shrink-0 px-3! text-[13px] lg:min-h-8!"
          >
            Empty {mailboxName(folder)}
          </Button>
        </div>
      )}
      {isAsking && (
        <EmptyDialog
          folder={folder}
          mailboxes={state.mailboxes}
          onEmptied={onEmptied}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}
