'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Clock } from '../mail/date-text'
import { useSettings } from './settings'

const ClockContext = createContext<Clock>({ timeZone: 'UTC', locale: 'en-GB', now: 0 })

/** The reader's zone, language and time; the first picture uses the server's, so that both render the same. */
export function ClockProvider({ initial, children }: { initial: Clock; children: ReactNode }) {
  const { timeZone: chosen, dateLanguage: locale } = useSettings()
  const [{ browserZone, now }, setTicked] = useState({ browserZone: initial.timeZone, now: initial.now })
  useEffect(() => {
    const tick = () =>
      setTicked({ browserZone: Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.now() })
    tick()
    const timer = setInterval(tick, 60_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `wren_zone=${encodeURIComponent(browserZone)}; path=/; samesite=lax`
  }, [browserZone])
  const timeZone = chosen || browserZone
  const clock = useMemo(() => ({ timeZone, locale, now }), [timeZone, locale, now])
  return <ClockContext value={clock}>{children}</ClockContext>
}

export function useClock(): Clock {
  return useContext(ClockContext)
}
