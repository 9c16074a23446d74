import { describe, expect, it } from 'vitest'
import { type FrameSlot, takeSlot, withSpares } from './frame-slots'

const none: FrameSlot[] = []
const idsOf = (slots: FrameSlot[], mode = 'standards') =>
  slots.filter((each) => each.mode === mode).map(({ id }) => id)

describe('takeSlot', () => {
  it('leaves a message in its frame, and the frames as they are', () => {
    const slots = takeSlot(none, 'quirks', 'a')
    expect(takeSlot(slots, 'quirks', 'a')).toBe(slots)
  })

  it('puts the next message into another frame, so that the one before can be shown again', () => {
    const slots = takeSlot(takeSlot(none, 'standards', 'a'), 'standards', 'b')
    expect(idsOf(slots)).toEqual(['a', 'b'])
    const again = takeSlot(slots, 'standards', 'a')
    expect(idsOf(again)).toEqual(['a', 'b'])
    expect(again.toSorted((one, other) => other.use - one.use)[0]?.id).toBe('a')
  })

  it('makes no more than three of a mode, and gives the longest unseen one away', () => {
    let slots = none
    for (const id of ['a', 'b', 'c', 'a', 'd']) slots = takeSlot(slots, 'standards', id)
    expect(idsOf(slots)).toEqual(['a', 'd', 'c'])
    expect(new Set(slots.map(({ key }) => key)).size).toBe(3)
  })

  it('never shows a message in a frame of another mode', () => {
    const slots = takeSlot(takeSlot(none, 'standards', 'a'), 'quirks', 'a')
    expect(idsOf(slots, 'quirks')).toEqual(['a'])
  })
})

describe('withSpares', () => {
  it('has an empty frame of each mode, and asks for no other while there is one', () => {
    const slots = withSpares(none)
    expect(slots.map(({ mode }) => mode)).toEqual(['standards', 'limited', 'quirks'])
    expect(withSpares(slots)).toBe(slots)
    const used = takeSlot(slots, 'limited', 'a')
    expect(used).toHaveLength(3)
    expect(idsOf(withSpares(used), 'limited')).toEqual(['a', null])
  })

  it('adds none where there are three already', () => {
    let slots = none
    for (const id of ['a', 'b', 'c']) slots = takeSlot(slots, 'quirks', id)
    expect(idsOf(withSpares(slots), 'quirks')).toEqual(['a', 'b', 'c'])
  })
})
