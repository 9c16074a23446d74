'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FolderIcon } from '@/components/mailbox/folder-icon'
import type { FolderRequest } from '@/components/mailbox/folder-request'
import { Button } from '@/components/ui/button'
import { SettingCard } from '@/components/ui/setting-card'
import { lazyPart } from '@/lib/client/lazy-part'
import { setSubscription } from '@/lib/client/mailbox-changes'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxesQuery, mailboxSizesQuery, quotaQuery } from '@/lib/client/queries'
import { type Mailbox, mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'
import { mailboxTrees } from '@/lib/mail/mailbox-tree'
import { quotaBase } from '@/lib/mail/quota'
import { FolderLine } from './folder-line'

const FolderActions = lazyPart(() => import('@/components/mailbox/folder-actions'))

/** Lines that are drawn at once: who has more folders types a part of the name. */
const mostShown = 100

/** Every folder, also those that the sidebar leaves out: whether it is shown, how large it is. */
export function AllFolders() {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()
  const { data: counted, error, refetch } = useQuery(mailboxesQuery())
  const { data: sized } = useQuery(mailboxSizesQuery())
  const { data: quota } = useQuery(quotaQuery())
  const [filter, setFilter] = useState('')
  const [request, setRequest] = useState<FolderRequest | null>(null)
  const trees = mailboxTrees(counted ?? [])
  const sizes = new Map(sized?.map(({ path, size }) => [path, size]))
  const wanted = filter.trim().toLocaleLowerCase('en')
  const found = [...trees.special, ...trees.other]
    .map(({ mailbox }) => mailbox)
    .filter((mailbox) => mailboxPathLabel(mailbox).toLocaleLowerCase('en').includes(wanted))

  async function show(mailbox: Mailbox, subscribed: boolean) {
    try {
      await setSubscription(client, mailbox, subscribed)
      notify(`${subscribed ? 'Showing' : 'Hid'} “${mailboxName(mailbox)}”`)
    } catch (failure) {
      notifyFailure((failure as Error).message)
    }
  }

  return (
    <SettingCard title="All folders">
      <div className="py-3">
        <p className="text-[13px] text-muted">
          A folder that is not shown is left out of the sidebar, here and in other mail programs. Nothing in
          it is lost.
        </p>
        <input
          type="search"
          aria-label="Find a folder"
          placeholder="Find a folder"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="mt-3 min-h-11 w-full rounded-control border border-control bg-panel px-3 text-base lg:min-h-9 lg:text-sm [&::-webkit-search-cancel-button]:hidden"
        />
      </div>
      {!counted && error && (
        <div className="py-3">
          <p className="mb-3 text-muted">{error.message}</p>
          <Button onClick={() => void refetch()}>Try again</Button>
        </div>
      )}
      <ul aria-label="All folders" className="divide-y divide-line">
        {found.slice(0, mostShown).map((mailbox) => (
          <FolderLine
            key={mailbox.path}
            mailbox={mailbox}
            size={sizes.get(mailbox.path) ?? null}
            base={quota ? quotaBase(quota) : 1024}
            icon={<FolderIcon use={mailbox.specialUse} />}
            onShow={(subscribed) => void show(mailbox, subscribed)}
            onRename={() => setRequest({ kind: 'rename', mailbox })}
            onDelete={() => setRequest({ kind: 'delete', mailbox })}
          />
        ))}
      </ul>
      {found.length === 0 && counted && <p className="py-3 text-muted">No folder is named like that.</p>}
      {found.length > mostShown && (
        <p className="py-3 text-[13px] text-muted">
          {(found.length - mostShown).toLocaleString('en')} more: type a part of the name.
        </p>
      )}
      {request && counted && (
        <FolderActions
          request={request}
          mailboxes={counted}
          onRequest={setRequest}
          onReveal={() => undefined}
        />
      )}
    </SettingCard>
  )
}
