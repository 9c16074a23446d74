import type { EmbeddedFile, TextWithFiles } from './embedded-file'

/** `=ybegin`, perhaps `=ypart`, the octets, `=yend` (yEnc 1.3); one part of a file is a file of its own. */
const begin = /^=ybegin .{0,200}?\bname=(.{1,255})$/

/** Takes the files out of a text that carries them as yEnc; the end of the last may be missing. */
export function takeYenc(text: string): TextWithFiles {
  if (!text.includes('=ybegin')) return { text, files: [] }
  const files: EmbeddedFile[] = []
  const kept: string[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const name = begin.exec(line.trimEnd())?.[1]
    const start = at + (lines[at + 1]?.startsWith('=ypart ') ? 2 : 1)
    const end = name === undefined ? null : endOfBlock(lines, start)
    if (name === undefined || end === null) {
      kept.push(line)
      continue
    }
    const content = decodeYenc(lines.slice(start, end).join('\n'))
    files.push({ filename: name.trim(), type: 'application/octet-stream', content })
    at = end
  }
  return { text: kept.join('\n'), files }
}

/** The line that ends a block, or the end of the text; null where it is no block. */
function endOfBlock(lines: string[], start: number): number | null {
  for (let at = start; at < lines.length; at += 1) {
    if (lines[at]?.startsWith('=yend')) return at
    // Another one begins: each line is looked at for one block only.
    if (lines[at]?.startsWith('=ybegin ')) return null
  }
  return isEncoded(lines.slice(start).join('')) ? lines.length : null
}

/** true for what nobody writes by hand: of encoded octets, more than half are no printable ASCII. */
function isEncoded(text: string): boolean {
  const sample = text.slice(0, 4096)
  return (sample.match(/[^\r -~]/g)?.length ?? 0) * 3 > sample.length
}

function decodeYenc(lines: string): Buffer {
  const content = Buffer.alloc(lines.length)
  let length = 0
  for (let at = 0; at < lines.length; at += 1) {
    let octet = lines.charCodeAt(at)
    if (octet === 0x0d || octet === 0x0a) continue
    if (octet === 0x3d) {
      at += 1
      octet = lines.charCodeAt(at) - 64
    }
    content[length] = (octet - 42) & 0xff
    length += 1
  }
  return content.subarray(0, length)
}
