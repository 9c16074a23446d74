'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Clock } from '../mail/date-text'

const ClockContext = createContext<Clock>({ timeZone: 'UTC', now: 0 })

/** The reader's zone and time; the first picture uses the server's, so that both render the same. */
export function ClockProvider({ initial, children }: { initial: Clock; children: ReactNode }) {
  const [clock, setClock] = useState(initial)
  useEffect(() => {
    const tick = () =>
      setClock({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.now() })
    tick()
    const timer = setInterval(tick, 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `wren_zone=${encodeURIComponent(clock.timeZone)}; path=/; samesite=lax; max-age=31536000`
  }, [clock.timeZone])
  return <ClockContext value={clock}>{children}</ClockContext>
}

export function useClock(): Clock {
  return useContext(ClockContext)
}
