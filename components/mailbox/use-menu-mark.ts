import { useEffect } from 'react'

/** Marks what a menu is about with `data-menu` for as long as the menu is there. */
export function useMenuMark(element: HTMLElement): void {
  useEffect(() => {
    element.dataset.menu = ''
    return () => {
      delete element.dataset.menu
    }
  }, [element])
}
