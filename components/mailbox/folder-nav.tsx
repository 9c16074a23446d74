'use client'

import { useQuery } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { navigateMail } from '@/lib/client/navigate'
import { mailboxPath, parseMailPath } from '@/lib/client/paths'
import { mailboxesQuery } from '@/lib/client/queries'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import { FolderTree } from './folder-tree'

const skeletonWidths = ['w-16', 'w-20', 'w-12', 'w-20', 'w-14', 'w-16']

/** The navigation "Folders": special folders, then all others. */
export function FolderNav({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname()
  const router = useRouter()
  const { data: mailboxes, error } = useQuery(mailboxesQuery())
  const trees = useMemo(() => mailboxTrees(mailboxes ?? []), [mailboxes])
  const current = parseMailPath(pathname)?.mailbox ?? null

  function open(path: string) {
    if (pathname.startsWith('/mail/')) navigateMail(mailboxPath(path))
    else router.push(mailboxPath(path))
    onNavigate?.()
  }

  return (
    <nav aria-label="Folders" className="min-h-0 flex-1 overflow-y-auto px-2.5 pb-4">
      {!mailboxes && !error && (
        <div className="flex flex-col gap-4 p-2.5">
          {skeletonWidths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <div key={index} className={`skeleton h-4 ${width}`} />
          ))}
        </div>
      )}
      {!mailboxes && error && (
        <p className="p-2.5 text-muted">The folders could not be loaded. {error.message}</p>
      )}
      {mailboxes && (
        <>
          <h2 className="sr-only">Special folders</h2>
          <FolderTree label="Special folders" items={trees.special} current={current} onOpen={open} />
          {trees.other.length > 0 && (
            <>
              <h2 className="px-2.5 pt-4 pb-1.5 text-[11px] font-semibold tracking-wider text-muted uppercase">
                Folders
              </h2>
              <FolderTree label="Folders" items={trees.other} current={current} onOpen={open} />
            </>
          )}
        </>
      )}
    </nav>
  )
}
