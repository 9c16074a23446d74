'use client'

import { Popover } from '@base-ui/react/popover'
import { messagesText, type Quota, type QuotaRoot, quotaLevel, storageText } from '@/lib/mail/quota'
import { MeterBar } from './meter-bar'

/** Servers call a root by a name of their own; an empty one stands for the whole mailbox. */
function rootName({ name }: QuotaRoot): string {
  return name || 'This mailbox'
}

function Limits({ root }: { root: QuotaRoot }) {
  const { storage, message } = root
  return (
    <li className="py-2.5">
      <p className="font-semibold" dir="auto">
        {rootName(root)}
      </p>
      {storage && (
        <>
          <p className="mt-1 mb-1.5 text-muted tabular-nums">{storageText(storage)}</p>
          <MeterBar share={storage.usage / storage.limit} level={quotaLevel(storage)} className="h-1.5" />
        </>
      )}
      {message && <p className="mt-1 text-muted tabular-nums">{messagesText(message)}</p>}
      {!storage && !message && <p className="mt-1 text-muted">No limit</p>}
    </li>
  )
}

interface Props {
  quota: Quota
  anchor: HTMLElement | null
  onClose: () => void
}

/** All limits that the server tells of; the meter shows only the tightest. */
export default function QuotaRoots({ quota, anchor, onClose }: Props) {
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="top" align="start" sideOffset={8} className="z-50">
          <Popover.Popup
            finalFocus={() => anchor}
            className="max-h-[70vh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-panel px-4 py-2 text-[13px] shadow-float outline-none"
          >
            <Popover.Title className="pt-1.5 text-sm font-semibold">All limits</Popover.Title>
            <ul className="divide-y divide-line">
              {quota.roots.map((root, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two roots may have the same name, and none moves
                <Limits key={index} root={root} />
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
