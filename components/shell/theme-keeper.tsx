'use client'

import { useEffect } from 'react'
import { useSettings } from '@/lib/client/settings'

/** Keeps the page's theme with the settings; the first picture has it from the server. */
export function ThemeKeeper() {
  const { theme } = useSettings()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return null
}
