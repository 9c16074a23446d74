const name = 'wren:top'

/** Asks whoever shows the list to show its top. */
export function askForTop(): void {
  window.dispatchEvent(new Event(name))
}

/**
 * Hears that the list's top is wanted.
 * @returns how to hear no more
 */
export function onTopWanted(listener: () => void): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
