'use client'

import { Info } from 'lucide-react'
import { useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import type { Quota } from '@/lib/mail/quota'

const QuotaRoots = lazyPart(() => import('./quota-roots'))

/** Opens the list of all limits, where there are more than the meter can show. */
export function AllLimitsButton({ quota }: { quota: Quota }) {
  const [isOpen, setIsOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const limits = quota.roots.flatMap(({ storage, message }) => [storage, message]).filter(Boolean)
  if (limits.length < 2) return null
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        aria-label="All limits"
        title="All limits"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="-my-3 -ml-2 inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-fg lg:size-8"
      >
        <Info size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && <QuotaRoots quota={quota} anchor={anchor} onClose={() => setIsOpen(false)} />}
    </>
  )
}
