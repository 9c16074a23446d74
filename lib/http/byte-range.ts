/** Octets from `start` up to and with `end`. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * What a Range header asks for (RFC 9110, 14.2). Null where the whole is to be sent: without the header,
 * and for what is not understood or asks for several pieces.
 * @param total octets that there are
 */
export function parseByteRange(header: string | null, total: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '')
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? '']
  if (!first && !last) return null
  if (!first) {
    const count = Math.min(Number(last), total)
    return count > 0 ? { start: total - count, end: total - 1 } : 'unsatisfiable'
  }
  const start = Number(first)
  const end = last ? Math.min(Number(last), total - 1) : total - 1
  if (last && Number(last) < start) return null
  return start < total ? { start, end } : 'unsatisfiable'
}
