import { cx } from '@/components/ui/cx'
import { type Mailbox, mailboxName } from '@/lib/mail/mailbox'
import { type Quota, type QuotaLevel, quotaBase, storageState } from '@/lib/mail/quota'
import { formatSize } from '@/lib/mail/size'

const percentLooks = { 0: 'text-accent', 80: 'text-amber', 90: 'text-red', 100: 'text-red' } satisfies Record<
  QuotaLevel,
  string
>
const slices = ['bg-accent', 'bg-sky-500', 'bg-amber-500', 'bg-violet-500']

/** The four largest folders, and all others as one. */
function shares(mailboxes: Mailbox[]): { name: string; size: number; look: string }[] {
  const sized = mailboxes.filter(({ size }) => size).sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
  const rest = sized.slice(slices.length)
  const large = sized.slice(0, slices.length).map((mailbox, index) => ({
    name: mailboxName(mailbox),
    size: mailbox.size ?? 0,
    look: slices[index] ?? '',
  }))
  const others = rest.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const name = rest.length === 1 ? '1 other' : `${rest.length} others`
  return others ? [...large, { name, size: others, look: 'bg-zinc-400' }] : large
}

/** Usage in one large bar, split by folder where the server tells their sizes. */
export function UsageCard({ quota, mailboxes }: { quota: Quota; mailboxes: Mailbox[] }) {
  const state = storageState(quota)
  const parts = shares(mailboxes)
  const sum = parts.reduce((total, { size }) => total + size, 0)
  const { usage, limit } = state.kind === 'limited' ? state.storage : { usage: sum, limit: sum }
  const base = quotaBase(quota)
  return (
    <section aria-label="Usage" className="rounded-panel border border-line bg-panel p-5">
      {state.kind === 'limited' ? (
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <strong className="text-[34px] leading-tight font-bold tabular-nums">
            {formatSize(usage, base)}
          </strong>
          <span className="flex-1 text-muted">
            of {formatSize(limit, base)} used · {formatSize(Math.max(0, limit - usage), base)} free
          </span>
          <span className={cx('font-bold tabular-nums', percentLooks[state.level])}>{state.percent}%</span>
        </div>
      ) : (
        <p className="text-lg font-semibold">{state.text}</p>
      )}
      {limit > 0 && parts.length > 0 && (
        <>
          <div className="mt-4 flex h-[18px] gap-0.5 overflow-hidden rounded-md bg-track" aria-hidden>
            {parts.map(({ name, size, look }) => (
              <span
                key={name}
                className={look}
                style={{ width: `${(size / Math.max(limit, usage, sum)) * 100}%` }}
              />
            ))}
          </div>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-[13px]">
            {parts.map(({ name, size, look }) => (
              <li key={name} className="flex items-center gap-2">
                <span className={cx('size-2.5 rounded-[3px]', look)} aria-hidden />
                {name} <span className="text-muted tabular-nums">{formatSize(size, base)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
