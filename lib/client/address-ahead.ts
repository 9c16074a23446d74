import { useSyncExternalStore } from 'react'

/** Where the mail page has gone by itself since the router has led to it. */
let ahead: URL | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setAhead(address: URL | null): void {
  ahead = address
  for (const listener of listeners) listener()
}

/** Has the page show what the address bar names now, in the very event that has changed it. */
export function followAddressBar(): void {
  setAhead(new URL(location.href))
}

/** Says where the router is: where it has led to what the address bar names, nothing is ahead of it. */
export function noteRouter(pathname: string, parameters: URLSearchParams): void {
  const search = new URLSearchParams(location.search).toString()
  if (ahead && location.pathname === pathname && search === parameters.toString()) setAhead(null)
}

/** Where the mail page has gone by itself; null where the router has led to what is shown. */
export function useAddressAhead(): URL | null {
  return useSyncExternalStore(
    subscribe,
    () => ahead,
    () => null,
  )
}
