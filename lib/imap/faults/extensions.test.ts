import { describe, expect, inject, it } from 'vitest'
import { connectImap, makeAccount } from '../../../e2e/fixtures/account'
import { extensions } from './extensions.test-support'
import type { Operation } from './operation.test-support'
import { expectDone, expectFailed } from './promises.test-support'
import { operations } from './table.test-support'
import { type Outcome, trials } from './trial.test-support'

const trial = trials()
const names = Object.keys(extensions)

it('Dovecot has every extension that is taken away here', async () => {
  const imap = await connectImap(makeAccount(inject('dovecot').port))
  expect([...imap.capabilities.keys()]).toEqual(expect.arrayContaining(names))
  await imap.logout()
})

describe.each(operations)('$name', (operation) => {
  it('gives the same when all that the server says comes octet by octet', async () => {
    const outcome = await trial.run(operation, { script: { slices: true } })
    expectDone(outcome, await trial.usual(operation), trial.after(operation))
  })

  it('gives the same without the extensions that it makes no use of', async () => {
    const usual = await trial.usual(operation)
    const unused = names.filter((name) => !isOfUse(name, usual))
    expectDone(await trial.run(operation, { lacks: unused }), usual, trial.after(operation))
  })

  it('gives the same without each of the others, or refuses and changes nothing', async () => {
    const usual = await trial.usual(operation)
    for (const name of names.filter((each) => isOfUse(each, usual)))
      await expectWithout(operation, [name], [name], usual)
  })

  it('gives the same on a server with none of them, or refuses and changes nothing', async () => {
    await expectWithout(operation, names, [...names, 'all'], await trial.usual(operation))
  })
})

/** Whether it is asked by an extension's command, or answered in its words. */
function isOfUse(name: string, { commands }: Outcome): boolean {
  const { taken, said } = extensions[name] ?? {}
  return said !== undefined || commands.some((command) => taken?.test(command))
}

async function expectWithout(
  operation: Operation,
  lacks: string[],
  reasons: string[],
  usual: Outcome,
): Promise<void> {
  const outcome = await trial.run(operation, { lacks })
  let { answer } = usual
  const differences = reasons.flatMap((reason) => operation.without?.[reason] ?? [])
  const refusal = differences.find((each) => typeof each === 'string')
  if (refusal) return expectFailed(outcome, refusal, trial.before())
  for (const each of differences) if (typeof each === 'function') answer = each(answer as never)
  expectDone(outcome, { ...usual, answer }, trial.after(operation))
}
