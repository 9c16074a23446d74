import { post } from './api'

/** Where an image belongs, by its address. */
type Places = Map<string, ((address: string) => void)[]>

/** Images of one message that are asked for at most. */
const most = 500

/**
 * Has our server fetch images that are somewhere else, and puts each into its places. What cannot be
 * had leaves its place as it was.
 * @returns how to let go of them
 */
export function showRemote(places: Places[]): () => void {
  const abort = new AbortController()
  const addresses: string[] = []
  const urls = [...new Set(places.flatMap((each) => [...each.keys()]))].slice(0, most)
  async function show(url: string, path: string): Promise<void> {
    const response = await fetch(path, { signal: abort.signal })
    if (!response.ok) return
    const address = URL.createObjectURL(await response.blob())
    addresses.push(address)
    if (abort.signal.aborted) return URL.revokeObjectURL(address)
    for (const place of places.flatMap((each) => each.get(url) ?? [])) place(address)
  }
  const shown = async () => {
    const paths = await post<string[]>('/api/images', { urls })
    await Promise.allSettled(urls.map((url, index) => show(url, paths[index] ?? '')))
  }
  if (urls.length > 0) void shown().catch(() => undefined) // the bar still says that they are not shown
  return () => {
    abort.abort()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
