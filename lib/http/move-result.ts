import type { MoveOutcome, MoveResult } from '../mail/message-ref'
import { problemTitle } from './problem'

/** A move's outcome as the browser is told it: in words, and without the UIDs that are no more. */
export function moveResult({ moved, sources, stopped, marks }: MoveOutcome): MoveResult {
  return { moved, count: sources.length, stopped: stopped && problemTitle(stopped), ...(marks && { marks }) }
}
