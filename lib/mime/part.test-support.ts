import { parseMessage } from './parse-message'
import type { Part } from './part'

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
