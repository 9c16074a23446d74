import { PageLink } from '@/components/shell/page-link'
import { mailboxPath } from '@/lib/client/paths'
import { type Mailbox, mailboxPathLabel } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { formatSize } from '@/lib/mail/size'
import { MeterBar } from './meter-bar'

/** Folders by size, the largest first; empty ones are only counted. */
export function FolderSizes({ mailboxes, base }: { mailboxes: Mailbox[]; base: 1000 | 1024 }) {
  const known = mailboxes.filter(({ size }) => size !== null)
  const sized = known.filter(({ size }) => size).sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
  const largest = sized[0]?.size ?? 0
  const empty = known.length - sized.length
  return (
    <section aria-labelledby="folder-sizes" className="rounded-panel border border-line bg-panel p-5">
      <h2 id="folder-sizes" className="font-semibold">
        Folders
      </h2>
      {known.length === 0 && (
        <p className="mt-3 text-muted">Your mail server does not tell how large folders are.</p>
      )}
      <ul className="mt-2">
        {sized.map((mailbox) => (
          <li key={mailbox.path} className="flex min-h-10 items-center gap-3">
            <PageLink
              href={mailboxPath(mailbox.path)}
              className="min-w-0 flex-1 truncate py-2 hover:underline"
              dir="auto"
            >
              {mailboxPathLabel(mailbox)}
              {mailbox.specialUse === '\\Trash' && <span className="text-muted"> counts until emptied</span>}
            </PageLink>
            <span className="hidden text-[13px] text-muted tabular-nums sm:inline">
              {messageCount(mailbox.messages ?? 0)}
            </span>
            <span className="w-28 max-sm:w-16 max-[22.5rem]:hidden" aria-hidden>
              <MeterBar
                share={largest ? (mailbox.size ?? 0) / largest : 0}
                level={mailbox.specialUse === '\\Trash' ? 80 : 0}
                className="h-1.5"
              />
            </span>
            <span className="w-20 text-right text-muted tabular-nums">
              {formatSize(mailbox.size ?? 0, base)}
            </span>
          </li>
        ))}
      </ul>
      {empty > 0 && (
        <p className="mt-2 text-[13px] text-muted">
          {empty === 1 ? '1 folder is empty.' : `${empty.toLocaleString('en')} folders are empty.`}
        </p>
      )}
    </section>
  )
}
