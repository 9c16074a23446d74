import type { EmbeddedFile, TextWithFiles } from './embedded-file'

/** `=ybegin`, perhaps `=ypart`, the octets, `=yend` (yEnc 1.3); one part of a file is a file of its own. */
const block =
  /^=ybegin [^\r\n]*?\bname=([^\r\n]{1,255})\r?\n(?:=ypart [^\r\n]*\r?\n)?([\s\S]*?)^=yend\b[^\r\n]*\r?$/gm

/** Takes the files out of a text that carries them as yEnc. */
export function takeYenc(text: string): TextWithFiles {
  if (!text.includes('=ybegin')) return { text, files: [] }
  const files: EmbeddedFile[] = []
  const rest = text.replace(block, (_, name: string, lines: string) => {
    files.push({ filename: name.trim(), type: 'application/octet-stream', content: decodeYenc(lines) })
    return ''
  })
  return { text: rest, files }
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
