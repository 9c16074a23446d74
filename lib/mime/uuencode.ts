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

/** The line that ends a block, or the end of the text; null where something else is in between. */
function endOfBlock(lines: string[], start: number, isData: (line: string) => boolean): number | null {
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]?.trimEnd() ?? ''
    if (/^(end|====)$/.test(line)) return at
    // The last line may have been cut.
    if (line && !isData(line) && at < lines.length - 1) return null
  }
  return lines.length
}

/** Each line says in its first character how many octets follow, three in four characters. */
function decodeLines(lines: string[]): Buffer {
  const octets: number[] = []
  for (const line of lines) {
    const length = (line.charCodeAt(0) - 32) & 63
    if (!line || length === 0) continue
    const values = [...line.slice(1).padEnd(Math.ceil(length / 3) * 4, ' ')].map(
      (character) => (character.charCodeAt(0) - 32) & 63,
    )
    const decoded: number[] = []
    for (let at = 0; decoded.length < length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = values.slice(at, at + 4)
      decoded.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    octets.push(...decoded.slice(0, length))
  }
  return Buffer.from(octets)
}
