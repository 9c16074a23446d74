/**
 * Undoes format=flowed (RFC 3676): lines that end in a space go on in the next one of the same quote
 * depth. The quote marks stay, one run of them before each line.
 * @param delSp the space at the end was only put there to break the line
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: { depth: number; text: string; isOpen: boolean }[] = []
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    // One space is stuffed before what begins with a space, with "From " or with ">".
    const content = line.slice(depth).replace(/^ /, '')
    const isSignature = content === '-- '
    const isOpen = !isSignature && content.endsWith(' ')
    const kept = isOpen && delSp ? content.slice(0, -1) : content
    const last = lines.at(-1)
    if (last?.isOpen && last.depth === depth && !isSignature) {
      last.text += kept
      last.isOpen = isOpen
    } else lines.push({ depth, text: kept, isOpen })
  }
  return lines
    .map(({ depth, text: content }) => `${depth ? `${'>'.repeat(depth)} ` : ''}${content}`)
    .join('\n')
}
