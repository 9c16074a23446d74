'use client'

import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '@/components/shell/page-header'
import { useClock } from '@/lib/client/clock'
import { mailboxSizesQuery, quotaQuery } from '@/lib/client/queries'
import { timeOfDay } from '@/lib/mail/date-text'
import { quotaBase } from '@/lib/mail/quota'
import { FolderSizes } from './folder-sizes'
import { UsageCard } from './usage-card'

/** How full the mailbox is, and which folders take the room. */
export function StorageView() {
  const clock = useClock()
  const quota = useQuery(quotaQuery())
  const sizes = useQuery(mailboxSizesQuery())
  const refresh = () => void Promise.all([quota.refetch(), sizes.refetch()])
  const error = quota.error ?? sizes.error
  return (
    <main tabIndex={-1} className="h-full overflow-y-auto bg-page">
      <div className="mx-auto max-w-[70rem] p-4 lg:px-10 lg:py-7">
        <PageHeader title="Storage" />
        <p className="mt-1 text-muted">
          {quota.data ? `As of ${timeOfDay(quota.data.asOf, clock)} · ` : ''}
          <button type="button" onClick={refresh} className="py-2 font-semibold text-accent hover:underline">
            Refresh
          </button>
        </p>
        {error && (
          <p role="alert" className="mt-4 rounded-card border border-red-line bg-red-soft p-4">
            {error.message}
          </p>
        )}
        <div className="mt-3 flex flex-col gap-4">
          {quota.data && <UsageCard quota={quota.data} mailboxes={sizes.data ?? []} />}
          {sizes.data && (
            <FolderSizes mailboxes={sizes.data} base={quota.data ? quotaBase(quota.data) : 1024} />
          )}
        </div>
      </div>
    </main>
  )
}
