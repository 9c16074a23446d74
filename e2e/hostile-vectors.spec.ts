import { expect, test } from './fixtures/hostile.ts'
import { deliverVectors, openEmpty, readAll, showRaw, unguardFrames } from './fixtures/hostile-reader.ts'
import { isOf } from './fixtures/witness.ts'
import { leakVectors, scriptVectors } from './hostile/all.ts'
import type { Vector } from './hostile/vector.ts'
import type { Canary } from './servers/canary.ts'

/** Messages that take their time: there are hundreds of them. */
const patience = 240_000

function allVectors({ addressOf }: Canary): Vector[] {
  return [...leakVectors(addressOf), ...scriptVectors(addressOf)]
}

test.describe('where nothing defends', () => {
  // What the vectors do is no error of the product's.
  test.use({ bypassCSP: true, allowedErrors: [/./] })

  test('each vector asks for something or runs: the control of the tests below', async ({
    page,
    mail,
    imap,
    account,
    canary,
    witness,
  }) => {
    test.setTimeout(patience)
    const vectors = allVectors(canary).filter(({ nameOnly }) => !nameOnly)
    await mail.signIn(account)
    await openEmpty(mail, imap)
    witness.countsBlocked = false
    const fires = ({ name }: Vector) => witness.seen().some((each) => isOf(name, each))
    for (const vector of vectors)
      await showRaw(page, vector, false, () => Boolean(vector.dead) || fires(vector))
    const silent = vectors.filter((vector) => !vector.dead && !fires(vector))
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'the sanitiser alone' : 'as shipped', () => {
    test.use({ bypassCSP })

    test('no message asks for anything or runs anything', async ({
      page,
      mail,
      account,
      canary,
      witness,
      lookedUp,
    }) => {
      test.setTimeout(patience)
      const vectors = allVectors(canary)
      await deliverVectors(account, vectors)
      if (bypassCSP) await unguardFrames(page)
      await mail.signIn(account)
      await readAll(mail, vectors, witness)
      // Of the frames that stay from one message to the next, all are walls, or none.
      const frames = await page.locator('iframe').count()
      expect(frames).toBeGreaterThan(0)
      expect(await page.locator('iframe[sandbox]').count()).toBe(bypassCSP ? 0 : frames)
      expect(witness.seen()).toEqual([])
      expect(await lookedUp()).toEqual([])
    })
  })
}

test.describe('the frame alone', () => {
  // What the browser says of what it stops is no error of the product's.
  test.use({ allowedErrors: [/./] })

  test('HTML as it came asks for nothing and runs nothing', async ({
    page,
    mail,
    imap,
    account,
    canary,
    witness,
    lookedUp,
  }) => {
    test.setTimeout(patience)
    await mail.signIn(account)
    await openEmpty(mail, imap)
    witness.countsBlocked = false
    for (const vector of allVectors(canary)) await showRaw(page, vector, true)
    expect(witness.seen()).toEqual([])
    expect(await lookedUp()).toEqual([])
  })
})
