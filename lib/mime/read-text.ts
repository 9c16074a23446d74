import type { MessageText } from '../mail/message'
import { htmlCharset, knownCharset, readCharset } from './charset'
import type { EmbeddedFile } from './embedded-file'
import { enrichedToHtml } from './enriched'
import { unflow } from './flowed'
import type { Part } from './part'
import type { TextKind } from './plan'
import { decodeTransfer } from './transfer'
import { takeUuencoded } from './uuencode'
import { takeYenc } from './yenc'

/** Lines of a plain text that are shown at most: a browser makes an element of each. */
const mostLines = 50_000

/** A part's characters: transfer encoding and charset undone, line ends made LF. */
export function decodeText(bytes: Buffer, part: Part): string {
  return decodeCharacters(decodeTransfer(bytes, part.encoding), part).text
}

/**
 * The same of lines that are folded (RFC 5545, 3.1): they are put together first, since a fold may stand
 * between the octets of one character.
 */
export function decodeFolded(bytes: Buffer, part: Part): string {
  const octets = decodeTransfer(bytes, part.encoding).toString('latin1')
  return decodeCharacters(Buffer.from(octets.replace(/\r?\n[ \t]/g, ''), 'latin1'), part).text
}

/** The same where the transfer encoding is undone already. */
export function decodeCharacters(octets: Buffer, { type, parameters }: Pick<Part, 'type' | 'parameters'>) {
  const said = parameters.charset
  // Some servers put in "us-ascii" where nothing was said.
  const label = type === 'text/html' && !knownCharset(said ?? '') ? (htmlCharset(octets) ?? said) : said
  const { text, guessed } = readCharset(octets, label)
  return { text: tidyLines(text), guessed }
}

/** Each line ends with LF, and there is no NUL. */
export function tidyLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '')
}

/** Files that stand in a plain text as uuencode or yEnc, and the text without them. */
export function takeFiles(octets: Buffer): { octets: Buffer; files: EmbeddedFile[] } {
  const uuencoded = takeUuencoded(octets.toString('latin1'))
  const yenc = takeYenc(uuencoded.text)
  const files = [...uuencoded.files, ...yenc.files]
  return files.length > 0 ? { octets: Buffer.from(yenc.text, 'latin1'), files } : { octets, files }
}

/** One text as it is shown, and the files that were in it. */
export function readText(
  bytes: Buffer,
  part: Part,
  kind: TextKind,
): { text: MessageText; files: EmbeddedFile[] } {
  const truncated = part.size > bytes.length
  const decoded = decodeTransfer(bytes, part.encoding)
  if (kind !== 'plain') {
    const { text, guessed } = decodeCharacters(decoded, part)
    const content =
      kind === 'enriched' ? enrichedToHtml(text, part.type) : truncated ? withoutCutTag(text) : text
    return { text: { kind: 'html', content, truncated, guessed }, files: [] }
  }
  const { octets, files } = takeFiles(decoded)
  const { text, guessed } = decodeCharacters(octets, part)
  const isFlowed = part.parameters.format?.toLowerCase() === 'flowed'
  const whole = isFlowed ? unflow(text, part.parameters.delsp?.toLowerCase() === 'yes') : text
  const content = firstLines(whole)
  return {
    text: { kind: 'plain', content, truncated: truncated || content.length < whole.length, guessed },
    files,
  }
}

/** Without the beginning of a tag that the bound has cut. */
function withoutCutTag(html: string): string {
  const start = html.lastIndexOf('<')
  return start > html.lastIndexOf('>') ? html.slice(0, start) : html
}

/** A plain text's lines up to the bound. */
function firstLines(text: string): string {
  let end = -1
  for (let line = 0; line < mostLines; line += 1) {
    end = text.indexOf('\n', end + 1)
    if (end < 0) return text
  }
  return text.slice(0, end + 1)
}
