import { useEffect } from 'react'

function isCovered(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null
}

/** On a touch screen, selecting is a state of its own that one leaves by going back. */
function isSelecting(): boolean {
  return document.querySelector('[data-selecting]') !== null && matchMedia('(pointer: coarse)').matches
}

/** As if Escape had been pressed where the focus is. */
function pressEscape(): void {
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  const target = document.activeElement ?? document.body
  target.dispatchEvent(key)
}

/**
 * Back closes what lies over the page, and leaves the page only when nothing does. Where a browser
 * does not let a page decide (Navigation API), it goes back, and closes what lay over the page.
 */
export function useBack(): void {
  useEffect(() => {
    const { navigation } = window as { navigation?: Navigation }
    const onNavigate = (event: NavigateEvent) => {
      const isBack =
        event.navigationType === 'traverse' &&
        event.destination.index < (navigation?.currentEntry?.index ?? 0)
      if (!isBack || !event.cancelable || !(isCovered() || isSelecting())) return
      event.preventDefault()
      pressEscape()
    }
    const onPopState = () => {
      if (isCovered()) pressEscape()
    }
    navigation?.addEventListener('navigate', onNavigate)
    window.addEventListener('popstate', onPopState)
    return () => {
      navigation?.removeEventListener('navigate', onNavigate)
      window.removeEventListener('popstate', onPopState)
    }
  }, [])
}
