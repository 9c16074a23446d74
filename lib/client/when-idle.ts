/** Milliseconds after which it is done although there was always something else to do. */
const patience = 2000

/**
 * Does something once the page has nothing better to do.
 * @returns how to leave it
 */
export function whenIdle(work: () => void): () => void {
  // Safari has no such request.
  if (!window.requestIdleCallback) {
    const timer = setTimeout(work, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: patience })
  return () => cancelIdleCallback(request)
}
