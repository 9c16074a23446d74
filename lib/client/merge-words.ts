import { messageCount } from '../mail/message'
import type { MergeRun } from './merge-runs'

/** "2,500 of 5,000 moved" */
export function howFar({ moved, merge }: MergeRun): string {
  return `${moved.toLocaleString('en')} of ${(merge?.messages ?? 0).toLocaleString('en')} moved`
}

interface Result {
  text: string
  /** false: something is not as it should be, so nothing more is offered than to look. */
  isSafe: boolean
}

/** What a merge that rests has done, as both folders showed afterwards. */
export function resultOf(run: MergeRun, name: string, into: string): Result | null {
  const { check, merge, problem, moved } = run
  if (!merge) return problem ? { text: problem, isSafe: true } : null
  if (run.undo !== 'none') {
    const still = `${messageCount(moved)} of ${name} still in ${into}.`
    return { text: [still, problem, 'Undo again to go on.'].filter(Boolean).join(' '), isSafe: true }
  }
  if (!check) {
    const known = run.isUncertain ? `${howFar(run)}, as far as is known` : howFar(run)
    const why = problem ?? 'It was stopped.'
    return { text: `${known}. ${why} Nothing is lost: merge again to go on.`, isSafe: true }
  }
  const traced = run.places.reduce((sum, { uids }) => sum + uids.length, 0)
  const isShort = check.found === null && check.targetMessages < merge.targetMessages + moved
  const sentences = [`${messageCount(moved)} moved.`, whereabouts(check.found, traced, isShort, into)]
  if (moved > traced) sentences.push(`${messageCount(moved - traced)} of them cannot be moved back by Undo.`)
  if (check.left > 0) sentences.push(`${messageCount(check.left)} could not be moved.`)
  if (check.arrived > 0) sentences.push(`${messageCount(check.arrived)} came into ${name} meanwhile.`)
  if (check.left + check.arrived === 0) sentences.push(`${name} is empty.`)
  return { text: sentences.join(' '), isSafe: !isShort }
}

function whereabouts(found: number | null, traced: number, isShort: boolean, into: string): string {
  if (isShort) return `${into} holds fewer messages than it should: look there before you delete anything.`
  if (found !== null && found < traced) {
    return `${messageCount(traced - found)} of them have left ${into} since, by another program.`
  }
  return `They are all in ${into}.`
}
