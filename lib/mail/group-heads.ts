/** A message, by what tells to which others it belongs. */
interface Head {
  uid: number
  id: string
  parents: string[]
  subject: string
}

const prefix = /^\s*(?:\[[^\]]{1,60}\]\s*)*(?:(?:re|aw|sv|antw|fwd?|wg)\s*(?:\[\d+\])?\s*:\s*)/i

/** A subject without the marks of answers and of what is handed on (RFC 5256, 2.1, as far as people see it). */
export function baseSubject(subject: string): string {
  let base = subject.slice(0, 500)
  for (let next = base.replace(prefix, ''); next !== base; next = base.replace(prefix, '')) base = next
  return base.replace(/\s+/g, ' ').trim().toLowerCase()
}

/**
 * Puts messages together that answer each other, or the same one; an answer that does not say what it
 * answers, with those of its subject.
 * @returns UIDs of each conversation
 */
export function groupHeads(heads: Head[]): number[][] {
  const above = new Map<string, string>()
  const rootOf = (name: string): string => {
    let root = name
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== name) above.set(name, root)
    return root
  }
  const join = (one: string, other: string) => {
    const [first, second] = [rootOf(one), rootOf(other)]
    if (first !== second) above.set(first, second)
  }
  const lost = new Set(
    heads
      .filter(({ subject, parents }) => parents.length === 0 && prefix.test(subject))
      .map(({ subject }) => baseSubject(subject)),
  )
  const own = ({ uid }: Head) => `uid ${uid}`
  for (const head of heads) {
    for (const id of [head.id, ...head.parents]) if (id) join(own(head), id)
    const subject = baseSubject(head.subject)
    if (subject && lost.has(subject)) join(own(head), `subject ${subject}`)
  }
  const groups = new Map<string, number[]>()
  for (const head of heads) {
    const root = rootOf(own(head))
    const group = groups.get(root)
    if (group) group.push(head.uid)
    else groups.set(root, [head.uid])
  }
  return [...groups.values()]
}
