import { MailOpen } from 'lucide-react'

/** The reading pane while no message is open. */
export function ReaderPlaceholder({ selectedCount }: { selectedCount: number }) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 p-10 text-center text-muted">
      <MailOpen size={40} strokeWidth={1.25} aria-hidden />
      <p>
        {selectedCount
          ? `${selectedCount.toLocaleString('en')} selected`
          : 'Choose a message to read it here'}
      </p>
    </div>
  )
}
