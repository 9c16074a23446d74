import { useCallback, useEffect, useRef } from 'react'
import { useSettings } from './settings'

/** What each key does, by `KeyboardEvent.key`. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

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

/** Runs a key's action. */
function runShortcut(shortcuts: Shortcuts, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || isBlocked()) return
  const action = shortcuts[event.key]
  if (!action) return
  event.preventDefault()
  action(event)
}

/** What is left when someone has switched single keys off (WCAG 2.1.4): the way back. */
function withoutKeys({ Escape }: Shortcuts): Shortcuts {
  return Escape ? { Escape } : {}
}

/**
 * Listens to single keys on the page for as long as the component is there.
 * @returns what hears a key that was pressed in another document, inside a message
 */
export function useShortcuts(shortcuts: Shortcuts): (event: KeyboardEvent) => void {
  const { shortcuts: isOn } = useSettings()
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = isOn ? shortcuts : withoutKeys(shortcuts)
  })
  const listen = useCallback((event: KeyboardEvent) => runShortcut(current.current, event), [])
  useEffect(() => {
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [listen])
  return listen
}
