import { SlowHint } from '@/components/ui/slow-hint'

/** Where the message will be. */
export function ReaderSkeleton() {
  return (
    <div className="relative p-4 lg:px-7 lg:pt-5" role="status" aria-label="Loading the message">
      <SlowHint />
      <div className="skeleton h-7 w-3/5" />
      <div className="mt-5 flex gap-3">
        <div className="skeleton size-10 !rounded-full" />
        <div className="flex flex-1 flex-col gap-2.5 pt-1">
          <div className="skeleton h-3.5 w-40" />
          <div className="skeleton h-3 w-56" />
        </div>
      </div>
      <div className="mt-8 flex flex-col gap-3">
        {['w-full', 'w-11/12', 'w-4/5', 'w-2/3'].map((width) => (
          <div key={width} className={`skeleton h-3.5 ${width}`} />
        ))}
      </div>
    </div>
  )
}
