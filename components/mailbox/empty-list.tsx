import { Button } from '@/components/ui/button'
import type { ListView } from '@/lib/mail/list-view'
import type { Mailbox } from '@/lib/mail/mailbox'
import { isEverywhere } from '@/lib/mail/search-places'
import { FolderIcon } from './folder-icon'

const texts: Partial<Record<NonNullable<Mailbox['specialUse']>, [string, string]>> = {
  '\\Inbox': ['Your Inbox is empty', 'New mail appears here by itself.'],
  '\\Trash': ['Trash is empty', 'Deleted messages wait here until you delete them for good.'],
  '\\Junk': ['No junk', 'Messages that your mail server takes for spam are put here.'],
  '\\Drafts': ['No drafts', 'Messages that you begin and do not send are kept here.'],
  '\\Sent': ['Nothing sent yet', 'What you send is kept here, for every mail program you use.'],
  '\\Archive': ['Nothing archived yet', 'Press e on a message to put it here, out of the Inbox.'],
}

const trashOfFolders = ['No messages in Trash', 'Deleted folders are still in it, and take room.'] as const

const nothingFound = ['Nothing found', 'Try fewer or other words.'] as const

const nothingLeft = [
  'No such message here',
  'Other messages of this folder are left out of the list.',
] as const

interface Props {
  mailbox: Mailbox | undefined
  /** It is Trash, and there are folders in it. */
  hasDeletedFolders: boolean
  view: ListView
  /** The same search in all folders. */
  onSearchAll: () => void
}

/** What an empty folder says. */
export function EmptyList({ mailbox, hasDeletedFolders, view, onSearchAll }: Props) {
  const use = mailbox?.specialUse ?? null
  const [title, hint] = (view.query && nothingFound) ||
    (view.filter && nothingLeft) ||
    (hasDeletedFolders && trashOfFolders) ||
    (use && texts[use]) || ['This folder is empty', 'Move messages here to keep them together.']
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-3 flex size-12 items-center justify-center rounded-full bg-sidebar text-muted dark:bg-hover">
        <FolderIcon use={use} />
      </span>
      <p className="font-semibold">{title}</p>
      <p className="mt-1 max-w-64 text-muted">{hint}</p>
      {view.query && !isEverywhere(view.query) && (
        <Button className="mt-4" onClick={onSearchAll}>
          Search all folders
        </Button>
      )}
    </div>
  )
}
