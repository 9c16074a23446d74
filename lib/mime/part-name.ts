import type { EmbeddedFile } from './embedded-file'
import type { Part } from './part'

/** The name a part is downloaded under; one without a name is called by what it is. */
export function filenameOf({ filename, type, section, heading }: Part): string {
  if (filename) return filename
  if (type.startsWith('message/rfc822')) return nameOfMessage(heading?.subject ?? '', section)
  if (type === 'text/calendar') return 'invitation.ics'
  return `Attachment ${section}`
}

/** The same for a message: its subject, or which one it is. */
export function nameOfMessage(subject: string, number: string): string {
  return `${subject.trim().slice(0, 100) || `Message ${number}`}.eml`
}

/** The same for a file inside a part. */
export function nameOfFile({ filename }: EmbeddedFile, index: number): string {
  return filename || `Attachment ${index + 1}`
}
