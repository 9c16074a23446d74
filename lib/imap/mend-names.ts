import { parseHeaderFields, parseStructured } from '../mime/header-fields'
import { isMultipart, type Part, walkParts } from '../mime/part'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'

/** Parts of one message whose fields are read at most, and octets of each. */
const most = { parts: 20, size: 4096 }

/**
 * Reads the names of files from the fields themselves where the server may have misread them: octets that
 * are no UTF-8, quotes that do not end, or names that needed quotes and have none, so that their first
 * word is left. Changes the parts.
 * @throws MailError `message-not-found`
 */
export async function mendNames(imap: ImapConnection, uid: number, root: Part): Promise<void> {
  const doubtful = [...walkParts(root)].filter(isDoubtful).slice(0, most.parts)
  if (doubtful.length === 0) return
  const keyOf = ({ section }: Part) => `${section}.mime`
  const { bodyParts } = await fetchOne(imap, uid, {
    bodyParts: doubtful.map((part) => ({ key: keyOf(part), start: 0, maxLength: most.size })),
  })
  for (const part of doubtful) {
    part.filename = nameIn(bodyParts?.get(keyOf(part)) ?? Buffer.alloc(0)) || part.filename
  }
}

function isDoubtful(part: Part): boolean {
  if (isMultipart(part)) return false
  if (!part.filename) return part.disposition === 'attachment'
  return part.filename.includes('\ufffd') || !part.filename.includes('.')
}

function nameIn(bytes: Buffer): string {
  const fields = parseHeaderFields(bytes)
  const parameters = (name: string) => parseStructured(fields.get(name)?.[0] ?? '').params
  return parameters('content-disposition').filename ?? parameters('content-type').name ?? ''
}
