import type { EmbeddedFile, TextWithFiles } from './embedded-file'

/** `begin 644 name`, its lines, and `end` (POSIX uuencode). */
const begin = /^begin(-base64)? [0-7]{3,4} (.{1,255})$/

/** true for a line whose first character tells how much follows; spaces at its end may have been lost. */
function isDataLine(line: string): boolean {
  if (!/^[ -`]{1,100}$/.test(line)) return false
  const length = 1 + Math.ceil(((line.charCodeAt(0) - 32) & 63) / 3) * 4
  return line.length <= length + 1 && line.length >= length - 8
}

/** Takes the files out of a text that carries them as uuencode; the end of the last may be missing. */
export function takeUuencoded(text: string): TextWithFiles {
  if (!/^begin/m.test(text)) return { text, files: [] }
  const files: EmbeddedFile[] = []
  const kept: string[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const head = begin.exec(line.trimEnd())
    const end = head ? endOfBlock(lines, at + 1, head[1] ? isBase64Line : isDataLine) : null
    const data = end === null ? [] : lines.slice(at + 1, end).map((each) => each.replace(/\r$/, ''))
    const content = head?.[1] ? Buffer.from(data.join(''), 'base64') : decodeLines(data)
    if (!head || end === null || content.length === 0) {
      kept.push(line)
      continue
    }
    files.push({ filename: (head[2] ?? '').trim(), type: 'application/octet-stream', content })
    at = end
  }
  return { text: kept.join('\n'), files }
}

const isBase64Line = (line: string) => /^[A-Za-z0-9+/=]{1,100}$/.test(line)

/** The line that ends a block, or the end of the text; null where something else is in between, or nothing. */
function endOfBlock(lines: string[], start: number, isData: (line: string) => boolean): number | null {
  let hasData = false
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]?.trimEnd() ?? ''
    if (/^(end|====)$/.test(line)) return hasData ? at : null
    const isCut = hasData && at === lines.length - 1 && /^[ -`]{1,100}$/.test(line)
    if (line && !isData(line) && !isCut) return null
    // A single character is a line of no octets.
    hasData ||= line.length > 1
  }
  return hasData ? lines.length : null
}

/** Each line says in its first character how many octets follow, three in four characters. */
function decodeLines(lines: string[]): Buffer {
  const lengths = lines.map((line) => (line ? (line.charCodeAt(0) - 32) & 63 : 0))
  const content = Buffer.alloc(lengths.reduce((sum, length) => sum + length, 0))
  let end = 0
  for (const [index, line] of lines.entries()) {
    // Spaces at the end of a line may have been lost, and stand for zeros.
    const six = (at: number) => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0)
    const start = end
    end += lengths[index] ?? 0
    for (let at = 1, to = start; to < end; at += 4) {
      for (const octet of [
        (six(at) << 2) | (six(at + 1) >> 4),
        ((six(at + 1) & 15) << 4) | (six(at + 2) >> 2),
        ((six(at + 2) & 3) << 6) | six(at + 3),
      ]) {
        if (to < end) content[to] = octet
        to += 1
      }
    }
  }
  return content
}
