'use client'

import { useState } from 'react'
import { lazyPart } from '@/lib/client/lazy-part'
import { useUsername } from '@/lib/client/username'
import { initials } from '@/lib/mail/address'

const AccountMenuItems = lazyPart(() => import('./account-menu-items'))

/** The circle that opens the account menu; the menu itself is loaded when it is first opened. */
export function AccountMenu() {
  const username = useUsername()
  const [isOpen, setIsOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    // The menu's own parts stand in here, and so move nothing beside it.
    <span className="flex">
      <button
        ref={setAnchor}
        type="button"
        aria-label="Account"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={username}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex size-11 items-center justify-center rounded-full lg:size-9"
      >
        <span
          aria-hidden
          className="person-5 inline-flex size-[30px] items-center justify-center rounded-full text-xs font-semibold"
        >
          {initials({ name: '', address: username })}
        </span>
      </button>
      {isOpen && <AccountMenuItems anchor={anchor} onClose={() => setIsOpen(false)} />}
    </span>
  )
}
