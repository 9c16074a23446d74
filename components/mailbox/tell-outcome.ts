import type { useNotifications } from '@/lib/client/notifications'

/** What became of work on messages. */
interface Outcome {
  /** What was done: "Archived 2 messages". */
  done: string
  /** Said where all of it was done; nothing where that is seen. */
  whole?: string | null
  /** Messages that it was not done to. */
  left: number
  stopped: string | null
  isCancelled?: boolean | undefined
  undo?: (() => void) | undefined
  whyNot?: string
}

/** Says what became of work: all of it, some of it because somebody has cancelled the rest, or why it stopped. */
export function tellOutcome(
  { notify, notifyFailure }: Pick<ReturnType<typeof useNotifications>, 'notify' | 'notifyFailure'>,
  { done, whole = done, left, stopped, isCancelled, undo, whyNot }: Outcome,
): void {
  const asTheyWere = `as ${left === 1 ? 'it was' : 'they were'}`
  if (isCancelled) notify(`${done}, and left ${left.toLocaleString('en')} ${asTheyWere}`, undo, whyNot)
  else if (stopped) notifyFailure(`${done}, then it stopped. ${stopped}`, undo)
  else if (whole !== null) notify(whole, undo, whyNot)
}
