import { type ReactNode, useState } from 'react'

/** The first of many, and a button that shows the others. */
export function FirstOf({ most, children }: { most: number; children: ReactNode[] }) {
  const [isWhole, setIsWhole] = useState(false)
  const rest = children.length - most
  if (isWhole || rest <= 0) return children
  return (
    <>
      {children.slice(0, most)}
      <button
        type="button"
        onClick={() => setIsWhole(true)}
        className="min-h-11 text-accent hover:underline lg:min-h-0"
      >
        and {rest} more
      </button>
    </>
  )
}
