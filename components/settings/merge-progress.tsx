import type { MergeRun } from '@/lib/client/merge-runs'
import { howFar } from '@/lib/client/merge-words'
import { messageCount } from '@/lib/mail/message'

/** How far a merge, or its undoing, has got. */
export function MergeProgress({ run, name, into }: { run: MergeRun; name: string; into: string }) {
  const isUndoing = run.work === 'undoing'
  const total = run.merge?.messages ?? 0
  const text = isUndoing
    ? `${messageCount(run.moved)} still in ${into}`
    : run.merge
      ? howFar(run)
      : 'Counting…'
  return (
    <div className="mt-2">
      <div
        role="progressbar"
        aria-label={isUndoing ? `Moving messages back to ${name}` : `Merging ${name} into ${into}`}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(total, run.moved)}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-track forced-colors:border"
      >
        <div
          className="h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
          style={{ width: `${total ? (Math.min(total, run.moved) / total) * 100 : 0}%` }}
        />
      </div>
      <p className="mt-1.5 text-[13px] text-muted tabular-nums">
        {text}
        {run.isStopping
          ? ' · stopping after this step'
          : ' · it goes on while you use other pages of this tab'}
      </p>
    </div>
  )
}
