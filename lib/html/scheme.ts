/** Colours of a page: dark on light, or light on dark. */
export type Scheme = 'light' | 'dark'

/** What a sender says of them. */
export interface SchemeFindings {
  /** It looks well on a dark page: `color-scheme` (CSS Color Adjustment, 2), as a property or in a meta element. */
  supportsDark: boolean
  /** There are styles for dark pages. */
  hasDarkStyles: boolean
}

const preference = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi

export function asksForDark(condition: string): boolean {
  return [...condition.matchAll(preference)].some(([, asked]) => asked?.toLowerCase() === 'dark')
}

/** Conditions that are as the answer is; "light" is said on paper in any case. */
const answers = {
  light: { light: '(min-width: 0px)', dark: '(max-width: 0px)' },
  dark: { light: '(update: none)', dark: '(not (update: none))' },
} satisfies Record<Scheme, Record<Scheme, string>>

/**
 * Answers what a message asks about colours by those it is shown in: the browser would answer by the
 * system, of which the page may be another opinion, and to messages that stand on white.
 */
export function answerScheme(root: Element, scheme: Scheme): void {
  const answer = (text: string) =>
    text.replace(preference, (_, asked: string) => answers[scheme][asked.toLowerCase() as Scheme])
  for (const style of root.querySelectorAll('style')) {
    style.textContent = answer(style.textContent ?? '')
    if (style.media) style.media = answer(style.media)
  }
}
