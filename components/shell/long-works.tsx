import { cancelWork, type LongWork } from '@/lib/client/long-work'

/** What is under way on many messages, with a way to cancel it. */
export default function LongWorks({ works }: { works: LongWork[] }) {
  return (
    <ul className="fixed right-4 bottom-32 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2 lg:bottom-6">
      {works.map(({ id, text, done, total, isStopping }) => (
        <li key={id} className="rounded-card border border-line bg-panel p-3 shadow-float">
          <div className="flex items-center justify-between gap-3">
            <span className="min-w-0 text-[13px] font-semibold">{text}</span>
            <button
              type="button"
              disabled={isStopping}
              onClick={() => cancelWork(id)}
              className="min-h-11 shrink-0 rounded-control px-2.5 text-[13px] text-accent hover:bg-hover disabled:text-muted lg:min-h-7"
            >
              {isStopping ? 'Cancelling …' : 'Cancel'}
            </button>
          </div>
          <div
            role="progressbar"
            aria-label={text}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
            className="mt-1 h-1.5 overflow-hidden rounded-full bg-track"
          >
            <div className="h-full rounded-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
          </div>
          <p className="mt-1 text-xs text-muted tabular-nums">
            {done.toLocaleString('en')} of {total.toLocaleString('en')}
          </p>
        </li>
      ))}
    </ul>
  )
}
