import type { MoveOutcome } from './message-ref'

/** UIDs from before a move as those after it; without what was not moved, or is not known to be. */
export function renamedUids(
  uids: number[],
  { sources, moved }: Pick<MoveOutcome, 'sources' | 'moved'>,
): number[] {
  const places = new Map(sources.map((uid, index) => [uid, moved?.uids[index]]))
  return uids.flatMap((uid) => places.get(uid) ?? [])
}
