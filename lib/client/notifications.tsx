'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { onServerAlert } from './api'

/** One line of feedback, with a way back where there is one. */
export interface Notification {
  id: number
  kind: 'done' | 'failed'
  text: string
  undo: (() => void) | null
  /** What is said to whoever wants to undo what cannot be. */
  whyNot: string | null
}

interface Notifications {
  current: Notification | null
  notify: (text: string, undo?: () => void, whyNot?: string) => void
  notifyFailure: (text: string, undo?: () => void) => void
  dismiss: () => void
  undo: () => void
}

const NotificationsContext = createContext<Notifications | null>(null)

/** Holds the newest notification; a new one takes the place of the one before. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Notification | null>(null)
  const show = useCallback((kind: Notification['kind'], text: string, undo?: () => void, whyNot?: string) => {
    const rest = { undo: undo ?? null, whyNot: whyNot ?? null }
    setCurrent((before) => ({ id: (before?.id ?? 0) + 1, kind, text, ...rest }))
  }, [])
  useEffect(() => onServerAlert((text) => show('failed', text)), [show])
  const dismiss = useCallback(() => setCurrent(null), [])
  const value = useMemo(
    () => ({
      current,
      notify: (text: string, undo?: () => void, whyNot?: string) => show('done', text, undo, whyNot),
      notifyFailure: (text: string, undo?: () => void) => show('failed', text, undo),
      dismiss,
      undo: () => {
        if (!current?.undo) return show('failed', current?.whyNot ?? 'There is nothing to undo.')
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
