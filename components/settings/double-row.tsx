import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { useClock } from '@/lib/client/clock'
import { lastArrivalQuery } from '@/lib/client/last-arrival'
import { stopMerge } from '@/lib/client/merge-runs'
import { resultOf } from '@/lib/client/merge-words'
import { rowDate } from '@/lib/mail/date-text'
import type { Double } from '@/lib/mail/doubles'
import { messageCount } from '@/lib/mail/message'
import { MergeProgress } from './merge-progress'
import { useMerging } from './use-merging'

/** One folder that looks like a second special one: how much it holds, and what can be done about it. */
export function DoubleRow({ double }: { double: Double }) {
  const { mailbox, hasChildren } = double
  const { run, name, into, start, undo, remove, isRemoving } = useMerging(double)
  const id = useId()
  const isBusy = run?.work != null
  const count = mailbox.messages ?? 0
  const isEmpty = mailbox.messages === 0
  const result = run && !isBusy ? resultOf(run, name, into) : null
  const canUndo = !isBusy && (run?.places.length ?? 0) > 0
  const canDelete = !isBusy && isEmpty && !hasChildren && result?.isSafe !== false
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p id={id} className="break-words font-semibold" dir="auto">
            {name}
          </p>
          {!isBusy && (
            <p className="text-[13px] text-muted">
              {isEmpty ? 'Empty' : messageCount(count)}
              {!isEmpty && <LastUse mailbox={mailbox.path} />}
              {hasChildren && ' · the folders inside it stay where they are'}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {canDelete && (
            <Button aria-describedby={id} onClick={remove} disabled={isRemoving}>
              Delete empty folder
            </Button>
          )}
          {canUndo && (
            <Button aria-describedby={id} onClick={() => void undo()}>
              Undo
            </Button>
          )}
          {(isBusy || !isEmpty) && (
            // One button, so that the focus stays where work begins and can be stopped.
            <Button
              aria-describedby={id}
              disabled={run?.isStopping}
              onClick={({ detail }) => {
                // The second click of a double click would stop what the first has begun.
                if (isBusy && detail < 2) stopMerge(mailbox.path)
                else if (!isBusy) void start()
              }}
            >
              {isBusy ? 'Cancel' : `Merge into ${into}`}
            </Button>
          )}
        </div>
      </div>
      {run && isBusy && <MergeProgress run={run} name={name} into={into} />}
      {result && <p className="mt-2 text-[13px]">{result.text}</p>}
    </li>
  )
}

/** " · last used 12 Mar 2024" */
function LastUse({ mailbox }: { mailbox: string }) {
  const clock = useClock()
  const { data, error } = useQuery(lastArrivalQuery(mailbox))
  if (error) return ' · when it was used last is not known'
  return data?.at ? ` · last used ${rowDate(data.at, clock)}` : null
}
