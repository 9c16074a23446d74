import { expect } from 'vitest'
import { type ProblemCode, problems } from '../../http/problem'
import type { Holdings } from './account.test-support'
import { idOf, inBoth, places } from './holdings.test-support'
import type { Operation } from './operation.test-support'
import type { Outcome, Trials } from './trial.test-support'

/** It succeeded: everything is as it was promised, and the answer is the one that is always given. */
export function expectDone(outcome: Outcome, usual: Outcome, after: Holdings): void {
  expect(outcome.code).toBeNull()
  expect(outcome.answer).toEqual(usual.answer)
  expect(outcome.holdings).toEqual(after)
}

/** It failed with this status and this sentence; and where the sentence says so, nothing was changed. */
export function expectFailed(
  { code, status, title, holdings }: Outcome,
  expected: string,
  before: Holdings,
): void {
  expect(code).toBe(expected)
  expect({ status, title }).toEqual(problems[code as ProblemCode])
  if (/nothing was changed/i.test(title ?? '')) expect(holdings).toEqual(before)
}

/**
 * Nothing is lost, and nothing doubled but by copying: each message is where it was or where it was to
 * be, with flags that it had or was to have; each mailbox that was to stay is there.
 */
export function expectSafe({ holdings, code }: Outcome, operation: Operation, trials: Trials): void {
  const [before, after] = [trials.before(), trials.after(operation)]
  expect(Object.keys(inBoth(before, after))).toEqual(expect.arrayContaining(Object.keys(holdings)))
  expect(Object.keys(holdings)).toEqual(
    expect.arrayContaining(Object.keys(before).filter((path) => path in after)),
  )
  const [was, willBe, is] = [places(before), places(after), places(holdings)]
  const both = places(inBoth(before, after))
  for (const id of Object.keys(was)) {
    const allowed = [was[id], willBe[id], ...(operation.copies ? [both[id]] : [])]
    expect(allowed.map((paths) => `${id} in ${paths ?? 'none'}`)).toContain(`${id} in ${is[id] ?? 'none'}`)
    if (code === 'copied-only') expect(is[id]).toEqual(both[id])
    if (code === 'copied-perhaps-moved') expect(is[id]).toEqual(expect.arrayContaining(willBe[id] ?? []))
  }
  const marks = operation.destroys || operation.copies ? ['\\Deleted'] : []
  const [had, willHave] = [flagsOf(before), flagsOf(after)]
  for (const [id, flags] of Object.entries(flagsOf(holdings))) {
    const then = willHave[id] ?? had[id] ?? []
    expect([...(had[id] ?? []), ...then, ...marks]).toEqual(expect.arrayContaining(flags))
    expect(flags).toEqual(expect.arrayContaining((had[id] ?? []).filter((flag) => then.includes(flag))))
  }
}

function flagsOf(holdings: Holdings): Record<string, string[]> {
  return Object.fromEntries(
    Object.values(holdings)
      .flat()
      .map((message) => [idOf(message), message.split(' ').slice(1)]),
  )
}
