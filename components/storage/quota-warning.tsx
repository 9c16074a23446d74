'use client'

import { useQuery } from '@tanstack/react-query'
import { TriangleAlert, X } from 'lucide-react'
import { PageLink } from '@/components/shell/page-link'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { quotaQuery } from '@/lib/client/queries'
import { useChangeSettings, useSettings } from '@/lib/client/settings'
import { quotaAlarm, quotaWarning } from '@/lib/mail/quota'
import { useQuotaLevel } from './use-quota-level'

/** Warns once at each threshold; dismissed, it comes back only at a higher one or after falling below. */
export function QuotaWarning() {
  const { data: quota } = useQuery(quotaQuery())
  const { quotaDismissed } = useSettings()
  const { mutate } = useChangeSettings()
  const alarm = quota ? quotaAlarm(quota) : null
  const isNews = useQuotaLevel(alarm?.level ?? null)
  const text = quotaWarning(alarm?.level ?? 0)
  if (!alarm || !text || quotaDismissed >= alarm.level) return null
  const { level, room } = alarm
  const severe = level >= 90
  return (
    <div
      role={isNews ? 'alert' : 'status'}
      className={cx(
        'm-3 flex items-center gap-3 rounded-card border py-2.5 pr-1.5 pl-4 lg:mx-7 lg:mt-3.5 lg:mb-0',
        severe ? 'border-red-line bg-red-soft' : 'border-amber-line bg-amber-soft',
      )}
    >
      <TriangleAlert
        size={18}
        strokeWidth={1.75}
        aria-hidden
        className={cx('shrink-0', severe ? 'text-red' : 'text-amber')}
      />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">{text}.</strong> {room}{' '}
        <PageLink href="/storage" className="font-semibold whitespace-nowrap text-accent hover:underline">
          See what takes room
        </PageLink>
      </p>
      <IconButton icon={X} label="Dismiss" onClick={() => mutate({ quotaDismissed: level })} />
    </div>
  )
}
