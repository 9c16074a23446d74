/** A document of ours becomes somebody's: root, head and body with all that they have, behind what is there. */
export function become(document: Document, root: HTMLElement): void {
  for (const [ours, theirs] of [
    [document.documentElement, root],
    [document.body, root.querySelector('body')],
  ] as const) {
    for (const { name, value } of Array.from(theirs?.attributes ?? [])) ours.setAttribute(name, value)
  }
  document.head.append(...Array.from(root.querySelector('head')?.childNodes ?? []))
  document.body.append(...Array.from(root.querySelector('body')?.childNodes ?? []))
}
