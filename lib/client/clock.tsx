'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Clock } from '../mail/date-text'
import { useSettings } from './settings'

/** Milliseconds between two looks at the time. */
const tickLength = 60_000

const ClockContext = createContext<Clock>({ timeZone: 'UTC', locale: 'en-GB', now: 0 })

/** The reader's zone, language and time; the first picture uses the server's, so that both render the same. */
export function ClockProvider({ initial, children }: { initial: Clock; children: ReactNode }) {
  const { timeZone: chosen, dateLanguage: locale } = useSettings()
  const [{ browserZone, now }, setTicked] = useState({ browserZone: initial.timeZone, now: initial.now })
  useEffect(() => {
    const tick = () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const time = Date.now()
      // What the server has just drawn need not be drawn again.
      setTicked((known) =>
        known.browserZone === zone && Math.abs(time - known.now) < tickLength / 2
          ? known
          : { browserZone: zone, now: time },
      )
    }
    tick()
    const timer = setInterval(tick, tickLength)
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
