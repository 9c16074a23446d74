/** Where the images of a message belong, by Content-ID or by address. */
export type Places = Map<string, ((address: string) => void)[]>

/** Images that are put into their places as they come. */
export interface PlacedImages {
  signal: AbortSignal
  /**
   * Fetches one, and puts it into its places; where it cannot be had, they stay as they were.
   * @returns whether it is there
   */
  place(key: string, fetchImage: () => Promise<Blob | null>): Promise<boolean>
  /** Lets go of all of them. */
  release(): void
}

export function placedImages(places: Places[]): PlacedImages {
  const abort = new AbortController()
  const addresses: string[] = []
  const { signal } = abort
  return {
    signal,
    async place(key, fetchImage) {
      const image = await fetchImage().catch(() => null)
      if (!image || signal.aborted) return false
      const address = URL.createObjectURL(image)
      addresses.push(address)
      for (const show of places.flatMap((each) => each.get(key) ?? [])) show(address)
      return true
    },
    release() {
      abort.abort()
      for (const address of addresses) URL.revokeObjectURL(address)
    },
  }
}
