/** Messages that one change may name. */
export const mostUids = 100_000

const uidMax = 4_294_967_295

/**
 * The UIDs of a sequence set (RFC 9051, sequence-set), in its order: "1:3,7" is [1, 2, 3, 7].
 * @returns null where the text is none, or names more than `most` UIDs, or "*", which nobody can count
 */
export function parseUidSet(text: string, most = mostUids): number[] | null {
  const uids: number[] = []
  for (const part of text.split(',')) {
    const [, first, second] = /^([1-9]\d{0,9})(?::([1-9]\d{0,9}))?$/.exec(part) ?? []
    if (!first) return null
    const from = Math.min(Number(first), Number(second ?? first))
    const to = Math.max(Number(first), Number(second ?? first))
    if (to > uidMax || uids.length + to - from + 1 > most) return null
    for (let uid = from; uid <= to; uid += 1) uids.push(uid)
  }
  return uids
}
