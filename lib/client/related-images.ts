import { imageType } from '../mail/image-type'
import type { Message } from '../mail/message'
import { partPath } from './part-path'

/** Octets of an image that is shown inside a text. */
const maxSize = 20 * 1024 * 1024

/** Where an image belongs, by its Content-ID. */
type Places = Map<string, ((address: string) => void)[]>

/**
 * Fetches the images that a message's text shows inside itself, and puts each into its places. What a
 * part is, its first octets say, and not its sender.
 * @returns how to let go of them
 */
export function showRelated(places: Places[], message: Message, username: string): () => void {
  const abort = new AbortController()
  const addresses: string[] = []
  for (const { contentId, part, size } of message.related) {
    const wanted = places.flatMap((each) => each.get(contentId) ?? [])
    if (wanted.length === 0 || size > maxSize) continue
    fetchImage(partPath(message.ref, part, username), abort.signal).then(
      (image) => {
        if (!image || abort.signal.aborted) return
        const address = URL.createObjectURL(image)
        addresses.push(address)
        for (const place of wanted) place(address)
      },
      () => undefined, // its place says what it would have been
    )
  }
  return () => {
    abort.abort()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}

async function fetchImage(path: string, signal: AbortSignal): Promise<Blob | null> {
  const response = await fetch(path, { signal })
  if (!response.ok) return null
  const bytes = new Uint8Array(await response.arrayBuffer())
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  const type = imageType(start)
  return type ? new Blob([bytes], { type }) : null
}
