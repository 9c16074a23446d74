'use client'

import { useQuery } from '@tanstack/react-query'
import { SettingCard } from '@/components/ui/setting-card'
import { mailboxesQuery } from '@/lib/client/queries'
import { findDoubles } from '@/lib/mail/doubles'
import { DoubleRow } from './double-row'

/** Folders that other mail programs have made beside the special ones, and a way to make them one. */
export function FolderDoubles() {
  const { data: mailboxes } = useQuery(mailboxesQuery())
  if (!mailboxes) return null
  const doubles = findDoubles(mailboxes)
  return (
    <SettingCard title="Doubles">
      <p className="pt-1 pb-3 text-[13px] text-muted">
        {doubles.length > 0
          ? 'Other mail programs have made these beside the special folders. Merging moves all messages into one folder.'
          : 'No folder looks like a second Sent, Drafts, Trash, Junk or Archive.'}
      </p>
      {doubles.length > 0 && (
        <ul className="divide-y divide-line">
          {doubles.map((double) => (
            <DoubleRow key={double.mailbox.path} double={double} />
          ))}
        </ul>
      )}
    </SettingCard>
  )
}
