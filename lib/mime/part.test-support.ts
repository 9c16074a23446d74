import type { Content, Heading } from '../mail/message'
import { type ReadParts, readContent } from './content'
import { headingOf } from './heading'
import { type ParsedPart, parseMessage } from './parse-message'
import { charsetOf, findPart, type Part } from './part'

/** A message's structure, from its source with LF. */
export function structureOf(source: string): Part {
  return parseMessage(Buffer.from(source.replaceAll('\n', '\r\n'), 'utf8'))
}

/** One part as source: its header lines, and its text. */
export function leaf(type: string, ...lines: string[]): string {
  const headers = lines.filter((line) => /^[\w-]+: /.test(line))
  const text = lines.filter((line) => !/^[\w-]+: /.test(line)).join('\n') || 'Some text.'
  return [`Content-Type: ${type}`, ...headers, '', text].join('\n')
}

let boundaries = 0

/** A multipart of parts as source; `parameters` as in "; protocol=x". */
export function multipart(subtype: string, parameters: string, ...parts: string[]): string {
  boundaries += 1
  const boundary = `b${boundaries}`
  const pieces = parts.map((part) => `--${boundary}\n${part}\n`)
  return `Content-Type: multipart/${subtype}; boundary=${boundary}${parameters}\n\n${pieces.join('')}--${boundary}--\n`
}

/** A message opened as the product opens one whose structure is no help: what is read is in it. */
export async function openHere(source: Buffer): Promise<Heading & Content> {
  const root = parseMessage(source)
  const read: ReadParts = async (wanted) =>
    new Map(
      wanted.map(({ section, maxLength }) => [
        section,
        (findPart(root, section) as ParsedPart).body.subarray(0, maxLength),
      ]),
    )
  return { ...headingOf(root.fields, charsetOf(root)), ...(await readContent(root, read)) }
}
