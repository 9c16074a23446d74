import { alternatives } from './alternatives.ts'
import { bundles } from './bundles.ts'
import { calendars } from './calendars.ts'
import { charsets } from './charsets.ts'
import { contacts } from './contacts.ts'
import { damage } from './damage.ts'
import { dates } from './dates.ts'
import { enrichedTexts } from './enriched.ts'
import { filesInText } from './files-in-text.ts'
import { flowedTexts } from './flowed.ts'
import { labels } from './labels.ts'
import { mixedParts } from './mixed.ts'
import { names } from './names.ts'
import { digests, nestedMessages } from './nested.ts'
import { people } from './people.ts'
import { relatedParts } from './related.ts'
import { reports } from './reports.ts'
import type { Forms } from './sample.ts'
import { encryptedParts, signedParts } from './sealed.ts'
import { subjects } from './subjects.ts'
import { transfers } from './transfer.ts'

/** What the reader promises to show, and the messages that hold it to that. Very large ones: `e2e/large-messages.spec.ts`. */
export const corpus: Record<string, Forms> = {
  'multipart/alternative': alternatives,
  'multipart/related and cid:': relatedParts,
  'multipart/mixed': mixedParts,
  'multipart/report: deliveries, receipts, complaints': reports,
  'multipart/signed': signedParts,
  'multipart/encrypted': encryptedParts,
  'multipart/digest': digests,
  'message/rfc822': nestedMessages,
  'text/calendar': calendars,
  'text/vcard': contacts,
  'text/enriched and text/richtext': enrichedTexts,
  'format=flowed and delsp': flowedTexts,
  'uuencode and yEnc in text': filesInText,
  'TNEF, winmail.dat': bundles,
  'structures that are broken': damage,
  'transfer encodings': transfers,
  'charsets that are named': charsets,
  'charsets that are not': labels,
  'encoded words and 8-bit headers': subjects,
  'names of files': names,
  'From, To and Message-ID': people,
  Date: dates,
}
