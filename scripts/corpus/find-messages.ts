import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A file that holds a message. */
export interface CorpusMessage {
  /** Relative to the folder that was searched. */
  path: string
  /** As it is delivered: with CRLF, without an mbox's "From " line. */
  raw: Buffer
}

/** A message begins with a header line, or with the line that mboxes and spools put before it. */
const beginning = /^(?:>?From [^\n]*\n)?[!-9;-~]+[ \t]*:/

/** All messages below a folder, in the order of their paths; other files are passed over. */
export function findMessages(folder: string, only = /(?:)/): CorpusMessage[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && only.test(path))
    .sort()
  return paths.flatMap((path) => {
    const bytes = readFileSync(path)
    const isMessage = /\.(eml|msg|mbox)$/i.test(path) || beginning.test(bytes.toString('latin1', 0, 1000))
    const isOther = /\.(md|tsv|txt|json)$/i.test(path)
    return isMessage && !isOther ? [{ path: relative(folder, path), raw: wireForm(bytes) }] : []
  })
}

function wireForm(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/^>?From [^\n]*\n/, '')
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')
}
