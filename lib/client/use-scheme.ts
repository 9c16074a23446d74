import { useSyncExternalStore } from 'react'
import { useSettings } from './settings'

const systemIsDark = '(prefers-color-scheme: dark)'

function watchSystem(onChange: () => void): () => void {
  const media = matchMedia(systemIsDark)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** The colours of the page now: those that were chosen, or the system's. */
export function useScheme(): 'light' | 'dark' {
  const { theme } = useSettings()
  const isDark = useSyncExternalStore(
    watchSystem,
    () => matchMedia(systemIsDark).matches,
    () => false,
  )
  if (theme !== 'system') return theme
  return isDark ? 'dark' : 'light'
}
