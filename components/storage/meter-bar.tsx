import { cx } from '@/components/ui/cx'
import type { QuotaLevel } from '@/lib/mail/quota'

const fills = { 0: 'bg-accent', 80: 'bg-amber', 90: 'bg-red', 100: 'bg-red' } satisfies Record<
  QuotaLevel,
  string
>

/** The bar alone: its width is the exact share, so 3 % is never drawn as 10 %. */
export function MeterBar({
  share,
  level,
  className,
}: {
  share: number
  level: QuotaLevel
  className?: string
}) {
  return (
    <span className={cx('block overflow-hidden rounded-full bg-track', className)}>
      <span
        className={cx('block h-full rounded-full forced-colors:bg-[Highlight]', fills[level])}
        style={{ width: `${Math.min(100, share * 100)}%` }}
      />
    </span>
  )
}
