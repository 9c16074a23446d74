/** Asks the shell to show the sheet of keyboard shortcuts. */
export function openShortcutSheet(): void {
  window.dispatchEvent(new Event('wren:shortcuts'))
}

/** Runs `open` whenever the sheet is asked for; returns how to stop listening. */
export function onShortcutSheet(open: () => void): () => void {
  window.addEventListener('wren:shortcuts', open)
  return () => window.removeEventListener('wren:shortcuts', open)
}
