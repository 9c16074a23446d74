'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { isModifiedClick } from '@/lib/client/navigate'

/** A link to another page of the product, which opens without loading the document anew. */
export function PageLink({ href, onClick, ...props }: ComponentProps<'a'> & { href: string }) {
  const router = useRouter()
  return (
    <a
      {...props}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || isModifiedClick(event)) return
        event.preventDefault()
        router.push(href)
      }}
    />
  )
}
