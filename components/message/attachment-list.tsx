import { Download, Eye, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/lib/client/lazy-part'
import { allPartsPath, partPath } from '@/lib/client/part-path'
import { useUsername } from '@/lib/client/username'
import { type FileRisk, previewType, riskOf } from '@/lib/mail/file-type'
import { safeFilename } from '@/lib/mail/filename'
import type { Attachment, Message } from '@/lib/mail/message'
import { formatSize } from '@/lib/mail/size'

/** Loaded when somebody first looks into a file. */
const PreviewDialog = lazyPart(() => import('./preview-dialog'))

const kinds: [RegExp, string, string][] = [
  [/^application\/pdf/, 'PDF', 'bg-[#fee2e2] text-[#991b1b]'],
  [/^image\//, 'IMG', 'bg-[#dbeafe] text-[#1e40af]'],
  [/^(audio|video)\//, 'AV', 'bg-[#ede9fe] text-[#5b21b6]'],
  [/zip|compressed|tar/, 'ZIP', 'bg-[#fef3c7] text-[#78350f]'],
  [/^text\/|word|document|sheet|presentation/, 'DOC', 'bg-[#dcfce7] text-[#14532d]'],
]

/** Files that are listed before somebody wants all. */
const most = 12

/** What is said of files that are more than something to look at. */
const risks: Record<FileRisk, string> = {
  program: 'Can run a program',
  macros: 'Can contain a program (macros)',
  page: 'A web page: enter no password in it',
  drawing: 'A drawing that can hold a web page',
}

/** Up to four letters and colours for a kind of file. */
function tileOf({ filename, type }: Attachment): { letters: string; colours: string } {
  const kind = kinds.find(([pattern]) => pattern.test(type))
  const ending = /\.([a-z0-9]{2,4})$/i.exec(filename)?.[1]?.toUpperCase()
  return { letters: ending ?? kind?.[1] ?? 'FILE', colours: kind?.[2] ?? 'bg-[#e4e4e7] text-[#3f3f46]' }
}

/** The list "Attachments", and what is done with all of them. */
export function AttachmentList({ message }: { message: Message }) {
  const { ref, part, attachments } = message
  const username = useUsername()
  const [shown, setShown] = useState<Attachment | null>(null)
  const [listsAll, setListsAll] = useState(false)
  // A button for one or two more would take their room.
  const listed = listsAll || attachments.length <= most + 2 ? attachments : attachments.slice(0, most)
  const total = attachments.reduce((sum, { size }) => sum + size, 0)
  const list = useRef<HTMLUListElement>(null)

  function listAll() {
    flushSync(() => setListsAll(true))
    // Where the button was.
    list.current?.children[most]?.querySelector('a')?.focus()
  }

  return (
    <section aria-label="Files" className="mt-6 border-line border-t pt-4">
      {attachments.length > 1 && (
        <div className="mb-3 flex items-center justify-between gap-3">
          <span className="text-[13px] text-muted">
            {attachments.length} files, {formatSize(total, 1024)}
          </span>
          <a
            href={allPartsPath(ref, part, username)}
            download
            className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line bg-panel px-4 font-semibold hover:bg-hover lg:min-h-9"
          >
            <Download size={18} strokeWidth={1.75} aria-hidden />
            Save all
          </a>
        </div>
      )}
      <ul
        ref={list}
        aria-label="Attachments"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-3"
      >
        {listed.map((attachment) => (
          <AttachmentItem
            key={attachment.part}
            attachment={attachment}
            path={partPath(ref, attachment.part, username)}
            onShow={() => setShown(attachment)}
          />
        ))}
      </ul>
      {listed.length < attachments.length && (
        <Button className="mt-3" onClick={listAll}>
          Show all {attachments.length} files
        </Button>
      )}
      {shown && <PreviewDialog message={message} first={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

interface ItemProps {
  attachment: Attachment
  path: string
  onShow: () => void
}

function AttachmentItem({ attachment, path, onShow }: ItemProps) {
  const { letters, colours } = tileOf(attachment)
  // As it is saved: nothing in a name turns "exe" into what looks like "pdf".
  const name = safeFilename(attachment.filename)
  const risk = riskOf(attachment)
  return (
    <li className="relative flex min-w-0 items-center gap-3 rounded-card border border-line p-2.5 pr-4 hover:bg-hover has-[button]:pr-1.5">
      <span
        aria-hidden
        className={`flex size-[38px] shrink-0 items-center justify-center rounded-control text-[11px] font-bold ${colours}`}
      >
        {letters}
      </span>
      <span className="min-w-0 flex-1">
        {/* The link is the name alone; what can be clicked is the whole tile. */}
        <a
          href={path}
          aria-describedby={`about-${attachment.part}`}
          download
          className="after:absolute after:inset-0"
        >
          <bdi className="block truncate text-[13px] font-semibold" title={name}>
            {name}
          </bdi>
        </a>
        <span id={`about-${attachment.part}`} className="block text-xs text-muted">
          {formatSize(attachment.size, 1024)}
          {risk && (
            <span className="mt-0.5 flex items-center gap-1 font-semibold text-amber">
              <TriangleAlert size={14} strokeWidth={2} aria-hidden className="shrink-0" />
              {risks[risk]}
            </span>
          )}
        </span>
      </span>
      {previewType(attachment) && (
        <IconButton
          icon={Eye}
          label={`Preview ${name}`}
          aria-haspopup="dialog"
          onClick={onShow}
          className="relative"
        />
      )}
    </li>
  )
}
