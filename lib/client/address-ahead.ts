import { useSyncExternalStore } from 'react'

/** Where the mail page has gone by itself, until the router has followed. */
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

/** Says where the router is: once it is where the address bar is, nothing is ahead of it. */
export function noteRouter(pathname: string, parameters: URLSearchParams): void {
  const search = new URLSearchParams(location.search).toString()
  if (ahead && location.pathname === pathname && search === parameters.toString()) setAhead(null)
}

/** The address that the router has not followed to yet; null where it has. */
export function useAddressAhead(): URL | null {
  return useSyncExternalStore(
    subscribe,
    () => ahead,
    () => null,
  )
}
