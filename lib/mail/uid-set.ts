/** UIDs as an IMAP sequence set with ranges: [1, 2, 3, 7] is "1:3,7" (RFC 9051, sequence-set). */
export function uidSet(uids: number[]): string {
  const sorted = [...new Set(uids)].sort((a, b) => a - b)
  const ranges: string[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start
    while (sorted[end + 1] === (sorted[end] as number) + 1) end += 1
    ranges.push(end > start ? `${sorted[start]}:${sorted[end]}` : `${sorted[start]}`)
    start = end + 1
  }
  return ranges.join(',')
}
