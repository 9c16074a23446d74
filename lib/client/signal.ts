/** Something that one part of the page asks of another that it does not know. */
export function makeSignal(name: string) {
  const type = `wren:${name}`
  return {
    send: (): void => void window.dispatchEvent(new Event(type)),
    /** @returns how to hear no more */
    hear(listener: () => void): () => void {
      window.addEventListener(type, listener)
      return () => window.removeEventListener(type, listener)
    },
  }
}
