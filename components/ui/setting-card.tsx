import type { ReactNode } from 'react'

/** A card with a heading, for settings that belong together. */
export function SettingCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="rounded-panel border border-line bg-panel px-5 pt-5 pb-2">
      <h2 className="font-semibold">{title}</h2>
      <div className="mt-1 divide-y divide-line">{children}</div>
    </section>
  )
}
