import { post } from './api'
import { type Places, placedImages } from './placed-images'

/** Images of one message that are asked for at most. */
const most = 500

/**
 * Has our server fetch images that are somewhere else, and puts each into its places. What cannot be
 * had leaves its place as it was.
 * @param onFailure is told in words for people where none of them could be had
 * @returns how to let go of them
 */
export function showRemote(places: Places[], onFailure: (words: string) => void): () => void {
  const { place, release, signal } = placedImages(places)
  const urls = [...new Set(places.flatMap((each) => [...each.keys()]))].slice(0, most)
  async function showAll(): Promise<void> {
    const paths = urls.length > 0 ? await post<string[]>('/api/images', { urls }) : []
    const all = urls.map((url, index) =>
      place(url, async () => {
        const response = await fetch(paths[index] ?? '', { signal })
        return response.ok ? response.blob() : null
      }),
    )
    const isAnyThere = (await Promise.all(all)).some(Boolean)
    if (!isAnyThere && !signal.aborted) onFailure('None of the images of this message could be loaded.')
  }
  showAll().catch((error: Error) => {
    if (!signal.aborted) onFailure(`The images were not loaded. ${error.message}`)
  })
  return release
}
