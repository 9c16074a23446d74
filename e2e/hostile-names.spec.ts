import { expect, test } from './fixtures/hostile.ts'
import { deliverVectors, openEmpty, readAll, showRaw, unguardFrames } from './fixtures/hostile-reader.ts'
import { leakVectors } from './hostile/all.ts'
import type { Vector } from './hostile/vector.ts'
import type { Canary } from './servers/canary.ts'

const chosen = /^leak-(dns|preconnect|prefetch$|img$|iframe$|frame$|refresh$|link-style$|sheet-import$|font$)/

/** Vectors whose hosts tell in which part of a test they were asked for. */
function vectorsFor(part: string, { addressOf }: Canary): Vector[] {
  return leakVectors((name) => addressOf(`${part}-${name}`)).filter(({ name }) => chosen.test(name))
}

function hostsOf(part: string, vectors: Vector[]): string[] {
  return vectors.map(({ name }) => `${part}-${name}`).sort()
}

test.use({ isWhole: true, allowedErrors: [/./] })

test('no message has a name looked up; the frame alone lets through what no policy is asked about', async ({
  page,
  mail,
  imap,
  account,
  canary,
  witness,
  lookedUp,
}) => {
  const vectors = vectorsFor('read', canary)
  await deliverVectors(account, vectors)
  await mail.signIn(account)
  await readAll(mail, vectors, witness)
  expect(witness.seen()).toEqual([])
  await openEmpty(mail, imap)
  const raw = vectorsFor('raw', canary)
  for (const vector of raw) await showRaw(page, vector, true)
  // Browsers ask no policy before they follow these hints: the sanitiser alone takes them out.
  expect((await lookedUp()).sort()).toEqual(
    hostsOf(
      'raw',
      raw.filter(({ nameOnly }) => nameOnly),
    ),
  )
})

test.describe('the sanitiser alone', () => {
  test.use({ bypassCSP: true })

  test('no message has a name looked up, though each of them would be', async ({
    page,
    mail,
    imap,
    account,
    canary,
    witness,
    lookedUp,
  }) => {
    const vectors = vectorsFor('read', canary)
    await deliverVectors(account, vectors)
    await unguardFrames(page)
    await mail.signIn(account)
    await readAll(mail, vectors, witness)
    expect(witness.seen()).toEqual([])
    await openEmpty(mail, imap)
    const raw = vectorsFor('raw', canary)
    for (const vector of raw) await showRaw(page, vector, false)
    const live = raw.filter(({ dead }) => !dead)
    expect((await lookedUp()).sort()).toEqual(hostsOf('raw', live))
  })
})
