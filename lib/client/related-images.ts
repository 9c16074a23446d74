import { imageType } from '../mail/image-type'
import type { Message } from '../mail/message'
import { partPath } from './part-path'
import { type Places, placedImages } from './placed-images'

/** Octets of an image that is shown inside a text. */
const maxSize = 20 * 1024 * 1024

/**
 * Fetches the images that a message's text shows inside itself, and puts each into its places. What a
 * part is, its first octets say, and not its sender.
 * @returns how to let go of them
 */
export function showRelated(
  places: Places[],
  message: Pick<Message, 'ref' | 'related'>,
  username: string,
): () => void {
  const { place, release, signal } = placedImages(places)
  for (const { contentId, part, size } of message.related) {
    if (size > maxSize || !places.some((each) => each.has(contentId))) continue
    void place(contentId, () => fetchImage(partPath(message.ref, part, username), signal))
  }
  return release
}

async function fetchImage(path: string, signal: AbortSignal): Promise<Blob | null> {
  const response = await fetch(path, { signal })
  if (!response.ok) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  const type = imageType(String.fromCharCode(...bytes.subarray(0, 1024)))
  return type ? new Blob([bytes], { type }) : null
}
