/** UIDs as ranges from and to, ascending: [1, 2, 3, 7] is [[1, 3], [7, 7]]. */
export function uidRanges(uids: number[]): [from: number, to: number][] {
  const sorted = [...new Set(uids)].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const uid of sorted) {
    const range = ranges.at(-1)
    if (range && range[1] === uid - 1) range[1] = uid
    else ranges.push([uid, uid])
  }
  return ranges
}

/** UIDs as an IMAP sequence set with ranges: [1, 2, 3, 7] is "1:3,7" (RFC 9051, sequence-set). */
export function uidSet(uids: number[]): string {
  return uidRanges(uids)
    .map(([from, to]) => (to > from ? `${from}:${to}` : `${from}`))
    .join(',')
}

/** Octets of one set: a server need not take a line that is longer than 8,192 (RFC 7162, 4). */
const longestSet = 8000
/** Messages of one set, so that the server answers in time. */
const largestSet = 5000

/** UIDs in as few sets as fit into one command each; the messages of one set stand together. */
export function uidSets(uids: number[]): number[][] {
  const sorted = [...new Set(uids)].sort((a, b) => a - b)
  const sets: number[][] = []
  let octets = 0
  sorted.forEach((uid, index) => {
    const before = sorted[index - 1]
    const set = sets.at(-1)
    const isRange = set !== undefined && before === uid - 1
    // A range costs its end once; a UID that stands alone costs itself and a comma.
    const cost = isRange ? (set.at(-2) === uid - 2 ? 0 : `${uid}`.length + 1) : `${uid}`.length + 1
    if (!set || set.length >= largestSet || octets + cost > longestSet) {
      sets.push([uid])
      octets = `${uid}`.length + 1
    } else {
      set.push(uid)
      octets += cost
    }
  })
  return sets
}
