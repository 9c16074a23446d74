import { useEffect, useState } from 'react'
import { cx } from './cx'

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
    <p
      role="status"
      className={cx(
        'absolute inset-x-4 top-1/4 mx-auto w-fit text-center',
        isSlow && 'rounded-card border border-line bg-panel px-4 py-2.5 shadow-float',
      )}
    >
      {isSlow && 'This takes longer than usual. Wren goes on trying.'}
    </p>
  )
}
