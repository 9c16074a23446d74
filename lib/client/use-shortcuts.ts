import { useEffect, useLayoutEffect, useRef } from 'react'
import { useSettings } from './settings'

/** What each key does, by `KeyboardEvent.key`; two keys one after the other as in "g i". */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/** Milliseconds in which the second of two keys is waited for. */
const patience = 1500

/** Those of all components that listen. */
const listening = new Set<{ current: Shortcuts }>()
/** The first of two keys, and until when the second counts. */
let begun = { key: '', until: 0 }

function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  if (!element?.closest) return false
  const field = element.closest('input, textarea, select, [contenteditable="true"]')
  return Boolean(field && field.getAttribute('type') !== 'checkbox')
}

/** Keys mean nothing to the page while a dialog or menu has them. */
function isBlocked(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}

/** Runs what a key is for. A message's body is a document of its own, and passes on what it hears. */
export function hearShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || isBlocked() || event.key === 'Shift') return
  const all = [...listening].flatMap(({ current }) => Object.entries(current))
  const name = Date.now() < begun.until ? `${begun.key} ${event.key}` : event.key
  begun = { key: '', until: 0 }
  const action = all.find(([keys]) => keys === name)?.[1]
  if (action) {
    event.preventDefault()
    action(event)
  } else if (all.some(([keys]) => keys.startsWith(`${event.key} `))) {
    begun = { key: event.key, until: Date.now() + patience }
  }
}

/** What is left when someone has switched single keys off (WCAG 2.1.4): the way back. */
function withoutKeys({ Escape }: Shortcuts): Shortcuts {
  return Escape ? { Escape } : {}
}

/** Listens to keys on the page for as long as the component is there. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { shortcuts: isOn } = useSettings()
  const current = useRef(shortcuts)
  // Before the page is painted: a key pressed at what is seen must not act on what was seen before.
  useLayoutEffect(() => {
    current.current = isOn ? shortcuts : withoutKeys(shortcuts)
  })
  useEffect(() => {
    if (listening.size === 0) window.addEventListener('keydown', hearShortcut)
    listening.add(current)
    return () => {
      listening.delete(current)
      if (listening.size === 0) window.removeEventListener('keydown', hearShortcut)
    }
  }, [])
}
