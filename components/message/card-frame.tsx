import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  icon: LucideIcon
  /** What it is: names the card for those who do not see it. */
  label: string
  children: ReactNode
}

/** A quiet box beside the sender's text; its mark has its words printed with the message. */
export function CardFrame({ icon: Icon, label, children }: Props) {
  return (
    <section aria-label={label} data-card className="mt-4 flex gap-3 rounded-card border border-line p-4">
      <Icon size={18} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">{children}</div>
    </section>
  )
}

/** Words beside what they name; nothing where there is none. */
export function CardLine({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className="mt-1 flex gap-3 text-[13px]">
      <dt className="w-20 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{children}</dd>
    </div>
  )
}
