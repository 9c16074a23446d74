'use client'

import { useQuery } from '@tanstack/react-query'
import { TriangleAlert, X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { quotaQuery } from '@/lib/client/queries'
import { type QuotaLevel, type QuotaResource, quotaWarning, storageState } from '@/lib/mail/quota'
import { formatSize, sizeBase } from '@/lib/mail/size'
import { keepWarned, onWarned, parseWarned, readWarned, type Warned } from './warned-cookie'

function room({ usage, limit }: QuotaResource): string {
  if (usage >= limit) return 'New mail is refused until there is room.'
  return `${formatSize(limit - usage, sizeBase(limit))} left. New mail will be refused when it is full.`
}

/** Warns once at each threshold; dismissed, it comes back only at a higher one or after falling below. */
export function QuotaWarning({ initial }: { initial: Warned }) {
  const { data: quota } = useQuery(quotaQuery())
  // The cookie is what outlives a change of folder; the server has read the same.
  const cookie = useSyncExternalStore(onWarned, readWarned, () => `${initial.shown}-${initial.dismissed}`)
  const warned = parseWarned(cookie)
  const state = quota && storageState(quota)
  const storage = state?.kind === 'limited' ? state.storage : null
  const level = state?.kind === 'limited' ? state.level : 0
  // What is shown first is announced; once it has been, it is there to be read.
  const [announced, setAnnounced] = useState(warned.shown)
  if (quota && level < announced) setAnnounced(level)

  useEffect(() => {
    if (!quota) return
    const { shown, dismissed } = parseWarned(cookie)
    const next = { shown: level, dismissed: Math.min(level, dismissed) as QuotaLevel }
    if (next.shown !== shown || next.dismissed !== dismissed) keepWarned(next)
  }, [quota, level, cookie])

  const text = quotaWarning(level)
  if (!storage || !text || warned.dismissed >= level) return null
  const severe = level >= 90
  const role = level > announced ? 'alert' : 'status'

  const dismiss = () => keepWarned({ shown: level, dismissed: level })

  return (
    <div
      role={role}
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
        <strong className="font-semibold">{text}.</strong> {room(storage)}{' '}
        <Link
          href="/storage"
          prefetch={false}
          className="font-semibold whitespace-nowrap text-accent hover:underline"
        >
          See what takes room
        </Link>
      </p>
      <IconButton icon={X} label="Dismiss" onClick={dismiss} />
    </div>
  )
}
