import { useEffect } from 'react'

/** Where the focus goes, the first that can take it; from within an open message to its text. */
const havens = ['[role=grid] [role=row][tabindex="0"]', '[role=toolbar] button', 'main']

/**
 * When what has the focus goes away (a row that is moved, the button that moved it, a notification),
 * the focus stays near what the person was doing, instead of falling to the page's beginning.
 */
export function useFocusRescue(): void {
  useEffect(() => {
    let last: Element | null = null
    let article: Element | null = null
    const remember = (event: FocusEvent) => {
      last = event.target as Element
      article = last.closest('article')
    }
    const observer = new MutationObserver(() => {
      if (!last || (last.isConnected && !last.matches(':disabled'))) return
      if (document.activeElement !== document.body && document.activeElement !== last) return
      last = null
      const text = article?.isConnected ? article.querySelector<HTMLElement>(':scope iframe') : null
      text?.focus({ preventScroll: true })
      if (text && document.activeElement === text) return
      for (const haven of havens) {
        document.querySelector<HTMLElement>(haven)?.focus({ preventScroll: true })
        if (document.activeElement?.matches(haven)) return
      }
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}
