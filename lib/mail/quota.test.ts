import { describe, expect, it } from 'vitest'
import { percentUsed, type QuotaResource, type QuotaRoot, quotaWarning, storageState } from './quota'

const mebibyte = 1_048_576

function root(storage: QuotaResource | null, message: QuotaResource | null = null): QuotaRoot {
  return { name: 'User quota', storage, message }
}

function stateOf(...roots: QuotaRoot[]) {
  return storageState({ roots, asOf: '2026-01-05T12:00:00.000Z' })
}

function limited(usage: number, limit: number) {
  const state = stateOf(root({ usage, limit }))
  if (state.kind !== 'limited') throw new Error(`The state is ${state.kind}`)
  return state
}

describe('percentUsed', () => {
  it('rounds down, so that 100 % means that nothing fits any more', () => {
    expect(percentUsed({ usage: 9999, limit: 10_000 })).toBe(99)
    expect(percentUsed({ usage: 10_000, limit: 10_000 })).toBe(100)
    expect(percentUsed({ usage: 0, limit: 10_000 })).toBe(0)
    expect(percentUsed({ usage: 99, limit: 10_000 })).toBe(0)
  })

  it('says how far over the limit a mailbox is', () => {
    expect(percentUsed({ usage: 103 * mebibyte, limit: 100 * mebibyte })).toBe(103)
  })

  it('is exact at every whole percent', () => {
    for (let percent = 0; percent <= 200; percent += 1) {
      expect(percentUsed({ usage: percent, limit: 100 })).toBe(percent)
      expect(percentUsed({ usage: percent * mebibyte, limit: 100 * mebibyte })).toBe(percent)
    }
  })

  it('takes a limit of nothing as full', () => {
    expect(percentUsed({ usage: 0, limit: 0 })).toBe(100)
    expect(percentUsed({ usage: 5, limit: 0 })).toBe(100)
  })
})

describe('storageState', () => {
  it('says usage, limit and percent in the base of the limit', () => {
    expect(limited(9.5 * mebibyte, 10 * mebibyte).text).toBe('9.5 MB of 10 MB used (95%)')
    expect(limited(250_000_000, 500_000_000).text).toBe('250 MB of 500 MB used (50%)')
  })

  it('shows the root that is tightest in proportion, not the smallest or the first', () => {
    const tight = { usage: 900, limit: 1000 }
    const state = stateOf(
      root({ usage: 10, limit: 100 }),
      root(tight),
      root(null),
      root({ usage: 5000, limit: 10_000 }),
    )
    expect(state).toMatchObject({ kind: 'limited', storage: tight, percent: 90 })
  })

  it('takes a root with a limit of nothing as the tightest', () => {
    const state = stateOf(root({ usage: 999, limit: 1000 }), root({ usage: 0, limit: 0 }))
    expect(state).toMatchObject({ kind: 'limited', percent: 100, level: 100 })
  })

  it('leaves the roots in the order they came in', () => {
    const roots = [root({ usage: 1, limit: 100 }), root({ usage: 99, limit: 100 })]
    storageState({ roots, asOf: '' })
    expect(roots.map(({ storage }) => storage?.usage)).toEqual([1, 99])
  })

  it.each([
    [0, 0],
    [7999, 0],
    [8000, 80],
    [8999, 80],
    [9000, 90],
    [9999, 90],
    [10_000, 100],
    [10_300, 100],
  ])('at %i of 10000 octets is at level %i', (usage, level) => {
    expect(limited(usage, 10_000).level).toBe(level)
  })

  it('counts messages where only messages are limited', () => {
    const state = stateOf(root(null, { usage: 12_345, limit: 50_000 }))
    expect(state).toEqual({ kind: 'messages-only', text: '12,345 of 50,000 messages' })
  })

  it('prefers octets where both are limited', () => {
    expect(stateOf(root({ usage: 1, limit: 10 }, { usage: 9, limit: 10 })).kind).toBe('limited')
  })

  it('tells no limit from no report', () => {
    expect(stateOf(root(null)).kind).toBe('unlimited')
    expect(stateOf().kind).toBe('not-reported')
  })
})

describe('quotaWarning', () => {
  it('has words for every level but the lowest', () => {
    expect(quotaWarning(0)).toBeNull()
    expect(quotaWarning(80)).toBe('Your mailbox is filling up')
    expect(quotaWarning(90)).toBe('Your mailbox is almost full')
    expect(quotaWarning(100)).toBe('Your mailbox is full')
  })
})
