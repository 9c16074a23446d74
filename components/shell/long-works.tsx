import { ProgressBar } from '@/components/ui/progress-bar'
import { cancelWork, type LongWork } from '@/lib/client/long-work'

/** What is under way on many messages, with a way to cancel it. */
export default function LongWorks({ works }: { works: LongWork[] }) {
  return (
    <ul className="fixed right-4 bottom-32 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2 lg:bottom-6">
      {works.map(({ id, text, done, total, isStopping }) => (
        <li key={id} className="relative rounded-card border border-line bg-panel p-3 shadow-float">
          <p className="pr-24 text-[13px] font-semibold">{text}</p>
          <button
            type="button"
            disabled={isStopping}
            onClick={() => cancelWork(id)}
            className="absolute top-1 right-1.5 min-h-11 rounded-control px-2.5 text-[13px] text-accent hover:bg-hover disabled:text-muted lg:top-1.5 lg:min-h-7"
          >
            {isStopping ? 'Cancelling …' : 'Cancel'}
          </button>
          <ProgressBar label={text} value={done} max={total} />
        </li>
      ))}
    </ul>
  )
}
