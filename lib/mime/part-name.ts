import { endingOfType } from '../mail/file-type'
import type { EmbeddedFile } from './embedded-file'
import type { Part } from './part'

/** What is called by what it is. */
const names = new Map(
  Object.entries({
    'text/calendar': 'invitation.ics',
    'text/vcard': 'contact.vcf',
    'text/x-vcard': 'contact.vcf',
    'text/directory': 'contact.vcf',
    'text/rfc822-headers': 'headers.txt',
    'message/delivery-status': 'delivery report.txt',
    'message/global-delivery-status': 'delivery report.txt',
    'message/disposition-notification': 'read receipt.txt',
    'application/pgp-signature': 'signature.asc',
    'application/pkcs7-signature': 'smime.p7s',
    'application/x-pkcs7-signature': 'smime.p7s',
    'application/pkcs7-mime': 'smime.p7m',
    'application/x-pkcs7-mime': 'smime.p7m',
  }),
)

/** The name a part is downloaded under; one without a name is called by what it is. */
export function filenameOf({ filename, type, section, heading }: Part): string {
  if (filename) return filename
  if (type.startsWith('message/rfc822')) return nameOfMessage(heading?.subject ?? '', section)
  const ending = endingOfType(type)
  return names.get(type) ?? (ending ? `Attachment ${section}.${ending}` : `Attachment ${section}`)
}

/** The same for a message: its subject, or which one it is. */
export function nameOfMessage(subject: string, number: string): string {
  return `${subject.trim().slice(0, 100) || `Message ${number}`}.eml`
}

/** The same for a file inside a part. */
export function nameOfFile({ filename }: EmbeddedFile, index: number): string {
  return filename || `Attachment ${index + 1}`
}
