'use client'

import { useQuery } from '@tanstack/react-query'
import { PageLink } from '@/components/shell/page-link'
import { mailboxesQuery, quotaQuery } from '@/lib/client/queries'
import { findSpecial } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { storageState, storageText } from '@/lib/mail/quota'
import { AllLimitsButton } from './all-limits-button'
import { MeterBar } from './meter-bar'

/** How full the mailbox is, always in sight. */
export function StorageMeter() {
  const { data: quota, error } = useQuery(quotaQuery())
  const { data: mailboxes } = useQuery(mailboxesQuery())
  const state = quota && storageState(quota)
  const link = (
    <>
      <PageLink href="/storage" className="-my-2 py-2 font-semibold hover:underline">
        Storage
      </PageLink>
      {quota && <AllLimitsButton quota={quota} />}
    </>
  )
  if (state?.kind !== 'limited') {
    const text = state?.text ?? (error ? 'Not known at the moment' : '')
    return (
      <div
        role="group"
        aria-label="Storage"
        className="flex min-h-9 items-center justify-between gap-3 text-[13px]"
      >
        {link}
        <span className="flex-1 text-right text-muted">
          {text || <span className="skeleton inline-block h-4 w-24 align-middle" />}
        </span>
      </div>
    )
  }
  const { usage, limit } = state.storage
  const trash = findSpecial(mailboxes ?? [], '\\Trash')
  return (
    <div className="text-[13px]">
      <div className="flex items-center justify-between gap-3">
        {link}
        <span className="flex-1 text-right text-muted tabular-nums">{storageText(state.storage)}</span>
      </div>
      <div
        role="meter"
        aria-label="Storage"
        aria-valuemin={0}
        aria-valuenow={Math.min(usage, limit)}
        aria-valuemax={limit}
        aria-valuetext={state.text}
        title={state.text}
        className="mt-2"
      >
        <MeterBar share={usage / limit} level={state.level} className="h-1.5" />
      </div>
      <p className="mt-2 hidden text-xs text-muted lg:block">
        {state.percent}% used
        {trash?.messages ? ` · ${messageCount(trash.messages)} in Trash` : ''}
      </p>
    </div>
  )
}
