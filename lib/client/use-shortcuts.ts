import { useEffect, useRef } from 'react'

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

/** Runs a key's action; also for keys pressed inside a message's frame, which has a document of its own. */
export function runShortcut(shortcuts: Shortcuts, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || isBlocked()) return
  const action = shortcuts[event.key]
  if (!action) return
  event.preventDefault()
  action(event)
}

/** Listens to single keys on the page for as long as the component is there. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  useEffect(() => {
    current.current = shortcuts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => runShortcut(current.current, event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
