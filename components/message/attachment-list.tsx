import { partPath } from '@/lib/client/part-path'
import { useUsername } from '@/lib/client/username'
import { safeFilename } from '@/lib/mail/filename'
import type { Attachment } from '@/lib/mail/message'
import type { MessageRef } from '@/lib/mail/message-ref'
import { formatSize } from '@/lib/mail/size'

const kinds: [RegExp, string, string][] = [
  [/^application\/pdf/, 'PDF', 'bg-[#fee2e2] text-[#991b1b]'],
  [/^image\//, 'IMG', 'bg-[#dbeafe] text-[#1e40af]'],
  [/^(audio|video)\//, 'AV', 'bg-[#ede9fe] text-[#5b21b6]'],
  [/zip|compressed|tar/, 'ZIP', 'bg-[#fef3c7] text-[#78350f]'],
  [/^text\/|word|document|sheet|presentation/, 'DOC', 'bg-[#dcfce7] text-[#14532d]'],
]

/** Up to four letters and colours for a kind of file. */
function tileOf({ filename, type }: Attachment): { letters: string; colours: string } {
  const kind = kinds.find(([pattern]) => pattern.test(type))
  const ending = /\.([a-z0-9]{2,4})$/i.exec(filename)?.[1]?.toUpperCase()
  return { letters: ending ?? kind?.[1] ?? 'FILE', colours: kind?.[2] ?? 'bg-[#e4e4e7] text-[#3f3f46]' }
}

/** The list "Attachments". */
export function AttachmentList({ message, attachments }: { message: MessageRef; attachments: Attachment[] }) {
  const username = useUsername()
  return (
    <ul aria-label="Attachments" className="mt-6 flex flex-wrap gap-3 border-line border-t pt-5">
      {attachments.map((attachment) => {
        const { letters, colours } = tileOf(attachment)
        // As it is saved: nothing in a name turns "exe" into what looks like "pdf".
        const name = safeFilename(attachment.filename)
        return (
          <li
            key={attachment.part}
            className="relative flex max-w-full min-w-52 items-center gap-3 rounded-card border border-line p-2.5 pr-4 hover:bg-hover"
          >
            <span
              aria-hidden
              className={`flex size-[38px] shrink-0 items-center justify-center rounded-control text-[11px] font-bold ${colours}`}
            >
              {letters}
            </span>
            <span className="min-w-0">
              {/* The link is the name alone; what can be clicked is the whole tile. */}
              <a
                href={partPath(message, attachment.part, username)}
                aria-describedby={`size-${attachment.part}`}
                download
                className="after:absolute after:inset-0"
              >
                <bdi className="block max-w-60 truncate text-[13px] font-semibold" title={name}>
                  {name}
                </bdi>
              </a>
              <span id={`size-${attachment.part}`} className="text-xs text-muted">
                {formatSize(attachment.size, 1024)}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
