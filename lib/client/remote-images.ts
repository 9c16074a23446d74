import { post } from './api'
import { type Places, placedImages } from './placed-images'

/** Images of one message that are asked for at most. */
const most = 500

/**
 * Has our server fetch images that are somewhere else, and puts each into its places. What cannot be
 * had leaves its place as it was.
 * @returns how to let go of them
 */
export function showRemote(places: Places[]): () => void {
  const { place, release, signal } = placedImages(places)
  const urls = [...new Set(places.flatMap((each) => [...each.keys()]))].slice(0, most)
  async function showAll(): Promise<void> {
    const paths = await post<string[]>('/api/images', { urls })
    for (const [index, url] of urls.entries()) {
      void place(url, async () => {
        const response = await fetch(paths[index] ?? '', { signal })
        return response.ok ? response.blob() : null
      })
    }
  }
  if (urls.length > 0) void showAll().catch(() => undefined) // the places stay as they were
  return release
}
