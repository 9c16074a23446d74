import type { DocumentMode } from '../mail/document-mode'

/** A frame that messages are put into, one after the other. */
export interface FrameSlot {
  key: number
  mode: DocumentMode
  /** Of the message that stands in it; null: nothing has been put into it. */
  id: string | null
  /** When it was wanted last: the highest is on the screen. */
  use: number
}

/** Frames of one mode: as many messages are shown again as they stand. */
const mostOfMode = 3
const modes: DocumentMode[] = ['standards', 'limited', 'quirks']

function newSlot(slots: FrameSlot[], mode: DocumentMode): FrameSlot {
  return { key: slots.length, mode, id: null, use: 0 }
}

/** The slot that was used last, or null. */
export function latestSlot(slots: FrameSlot[]): FrameSlot | null {
  return slots.reduce<FrameSlot | null>((top, each) => (top && top.use >= each.use ? top : each), null)
}

/**
 * The slots with the one for a message used last: that in which it still stands, else an empty one, else that
 * whose message has not been looked at for longest. The same array where nothing changes.
 */
export function takeSlot(slots: FrameSlot[], mode: DocumentMode, id: string): FrameSlot[] {
  const latest = latestSlot(slots)
  if (latest?.id === id && latest.mode === mode) return slots
  const own = slots.filter((each) => each.mode === mode)
  const oldest = own.toSorted((one, other) => one.use - other.use)[0]
  const found = own.find((each) => each.id === id) ?? own.find((each) => each.id === null)
  const isNew = !found && own.length < mostOfMode
  const slot = found ?? (isNew ? newSlot(slots, mode) : (oldest as FrameSlot))
  const used = { ...slot, id, use: (latest?.use ?? 0) + 1 }
  return isNew ? [...slots, used] : slots.map((each) => (each === slot ? used : each))
}

/** The slots with an empty one of each mode, where there may be another: making a frame takes longer than all else. */
export function withSpares(slots: FrameSlot[]): FrameSlot[] {
  const missing = modes.filter((mode) => {
    const own = slots.filter((each) => each.mode === mode)
    return own.length < mostOfMode && own.every(({ id }) => id !== null)
  })
  if (missing.length === 0) return slots
  const all = [...slots]
  for (const mode of missing) all.push(newSlot(all, mode))
  return all
}
