/**
 * Which messages of a mailbox belong together, in two numbers a message: its UID, ascending, and the UID by
 * which its conversation is called.
 */
export class ThreadIndex {
  readonly #uids: Uint32Array
  readonly #threads: Uint32Array
  #order: Uint32Array | null = null

  private constructor(uids: Uint32Array, threads: Uint32Array) {
    this.#uids = uids
    this.#threads = threads
  }

  /** @param conversations UIDs of each, in any order, each UID in one of them */
  static from(conversations: Iterable<number[]>): ThreadIndex {
    const pairs: [uid: number, thread: number][] = []
    for (const uids of conversations) {
      const [first = 0] = uids
      const thread = uids.reduce((least, uid) => Math.min(least, uid), first)
      for (const uid of uids) pairs.push([uid, thread])
    }
    pairs.sort(([one], [other]) => one - other)
    return new ThreadIndex(
      Uint32Array.from(pairs, ([uid]) => uid),
      Uint32Array.from(pairs, ([, thread]) => thread),
    )
  }

  /** The highest UID, 0 for none. */
  get last(): number {
    return this.#uids.at(-1) ?? 0
  }

  /** How many conversations there are. */
  get total(): number {
    return this.#heads().length
  }

  /** What its conversation is called, where the message is known. */
  threadOf(uid: number): number | undefined {
    const at = this.#positionOf(uid)
    return this.#uids[at] === uid ? this.#threads[at] : undefined
  }

  /**
   * Conversations by position, the one with the newest message first.
   * @returns the UIDs of each, ascending
   */
  window(position: number, limit: number): number[][] {
    const wanted = new Map<number, number[]>()
    for (const thread of this.#heads().subarray(position, position + limit)) wanted.set(thread, [])
    if (wanted.size === 0) return []
    for (let at = 0; at < this.#uids.length; at += 1) {
      wanted.get(this.#threads[at] as number)?.push(this.#uids[at] as number)
    }
    return [...wanted.values()]
  }

  /** The UIDs of a message's conversation, ascending; none where it is not known. */
  conversationOf(uid: number): number[] {
    const thread = this.threadOf(uid)
    const uids: number[] = []
    this.#threads.forEach((each, at) => {
      if (each === thread) uids.push(this.#uids[at] as number)
    })
    return uids
  }

  /**
   * The same with messages that have arrived, and without those that are not there any more.
   * @param present says which of the known ones are
   * @param arrived higher than all that are known, ascending, each with the messages that it belongs to
   */
  changed(present: (uid: number) => boolean, arrived: [uid: number, kin: number[]][]): ThreadIndex {
    const uids: number[] = []
    const threads: number[] = []
    this.#uids.forEach((uid, at) => {
      if (!present(uid)) return
      uids.push(uid)
      threads.push(this.#threads[at] as number)
    })
    /** What a conversation is called now that it has been joined with others. */
    const joined = new Map<number, number>()
    const nameOf = (thread: number): number => {
      let name = thread
      for (let next = joined.get(name); next !== undefined; next = joined.get(name)) name = next
      return name
    }
    const threadOf = new Map<number, number>()
    for (const [uid, kin] of arrived) {
      const found = kin.flatMap((each) => threadOf.get(each) ?? this.threadOf(each) ?? []).map(nameOf)
      const thread = found.reduce((least, name) => Math.min(least, name), uid)
      for (const name of found) if (name !== thread) joined.set(name, thread)
      threadOf.set(uid, thread)
      uids.push(uid)
      threads.push(thread)
    }
    return new ThreadIndex(Uint32Array.from(uids), Uint32Array.from(threads, nameOf))
  }

  /** Names of the conversations in their order. */
  #heads(): Uint32Array {
    if (this.#order) return this.#order
    const seen = new Set<number>()
    for (let at = this.#threads.length - 1; at >= 0; at -= 1) seen.add(this.#threads[at] as number)
    this.#order = Uint32Array.from(seen)
    return this.#order
  }

  /** Position of the first UID that is not below. */
  #positionOf(uid: number): number {
    let [low, high] = [0, this.#uids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#uids[middle] as number) < uid) low = middle + 1
      else high = middle
    }
    return low
  }
}
