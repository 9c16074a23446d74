import type { QueryClient } from '@tanstack/react-query'
import { requestLast } from './api'

/** Signs out here and in this browser's other tabs, and leaves nothing to go back to. */
export async function signOut(client: QueryClient): Promise<void> {
  void client.cancelQueries()
  await requestLast('/api/session', { method: 'DELETE' })
  new BroadcastChannel('wren').postMessage('signed-out')
  location.replace('/sign-in')
}

/** Runs `leave` when another tab has signed out; returns how to stop listening. */
export function onSignedOut(leave: () => void): () => void {
  const channel = new BroadcastChannel('wren')
  channel.onmessage = (event) => event.data === 'signed-out' && leave()
  return () => channel.close()
}
