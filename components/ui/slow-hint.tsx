import { useEffect, useState } from 'react'

/** Milliseconds after which people wonder. */
const patience = 6000

/** Says, in place of what is waited for, that it takes long; nothing at first. */
export function SlowHint() {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="absolute inset-x-4 top-1/3 text-center font-semibold">
      {isSlow && 'This takes longer than usual. Wren goes on trying.'}
    </p>
  )
}
