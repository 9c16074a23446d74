'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

/** One line of feedback, with a way back where there is one. */
export interface Notification {
  id: number
  kind: 'done' | 'failed'
  text: string
  undo: (() => void) | null
}

interface Notifications {
  current: Notification | null
  notify: (text: string, undo?: () => void) => void
  notifyFailure: (text: string) => void
  dismiss: () => void
  undo: () => void
}

const NotificationsContext = createContext<Notifications | null>(null)

/** Holds the newest notification; a new one takes the place of the one before. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Notification | null>(null)
  const show = useCallback((kind: Notification['kind'], text: string, undo?: () => void) => {
    setCurrent((before) => ({ id: (before?.id ?? 0) + 1, kind, text, undo: undo ?? null }))
  }, [])
  const dismiss = useCallback(() => setCurrent(null), [])
  const value = useMemo(
    () => ({
      current,
      notify: (text: string, undo?: () => void) => show('done', text, undo),
      notifyFailure: (text: string) => show('failed', text),
      dismiss,
      undo: () => {
        if (!current?.undo) return show('failed', 'There is nothing to undo.')
        setCurrent(null)
        current.undo()
      },
    }),
    [current, show, dismiss],
  )
  return <NotificationsContext value={value}>{children}</NotificationsContext>
}

/** Feedback to the person; inside NotificationsProvider only. */
export function useNotifications(): Notifications {
  const value = useContext(NotificationsContext)
  if (!value) throw new Error('NotificationsProvider is missing')
  return value
}
