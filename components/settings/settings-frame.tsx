'use client'

import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { PageLink } from '@/components/shell/page-link'
import { cx } from '@/components/ui/cx'

/** The parts of the settings, by the last segment of their address. */
const sections = { general: 'General', folders: 'Folders', security: 'Security' }

export type SettingsSection = keyof typeof sections

/** The frame of each settings page. */
export function SettingsFrame({ section, children }: { section: SettingsSection; children: ReactNode }) {
  return (
    <main tabIndex={-1} className="h-full overflow-y-auto bg-page">
      <div className="mx-auto max-w-[52rem] p-4 lg:px-10 lg:py-7">
        <PageHeader title="Settings" />
        <nav aria-label="Settings" className="mt-3 flex gap-1 border-line border-b">
          {Object.entries(sections).map(([name, label]) => (
            <PageLink
              key={name}
              href={`/settings/${name}`}
              aria-current={name === section ? 'page' : undefined}
              className={cx(
                '-mb-px inline-flex min-h-11 items-center border-b-2 px-3 font-semibold',
                name === section
                  ? 'border-accent text-accent'
                  : 'border-transparent text-muted hover:text-fg',
              )}
            >
              {label}
            </PageLink>
          ))}
        </nav>
        <div className="mt-5 flex flex-col gap-4">{children}</div>
      </div>
    </main>
  )
}
