import { followAddressBar } from './address-ahead'
import { whenIdle } from './when-idle'

/** Leaves it to a later way to tell the router. */
let leave = () => {}

/**
 * Goes to another folder or message of the mail page without asking the server for a page. The page follows at
 * once. Next's router, which follows the History API too, draws all of the page for it: it hears of the last of
 * such ways, and once there is nothing else to do.
 */
export function navigateMail(path: string, { replace = false }: { replace?: boolean } = {}): void {
  // A second click is on its way before the first has been drawn.
  const isHere = replace || path === location.pathname + location.search
  // The browser's own, and not what the router has put in their place.
  const { pushState, replaceState } = History.prototype
  // What the router keeps for this page, it keeps for the next one.
  const go = isHere ? replaceState : pushState
  go.call(history, history.state, '', path)
  followAddressBar()
  leave()
  const { href } = location
  leave = whenIdle(() => {
    if (location.href === href) history.replaceState(null, '', href)
  })
}

/** true for a click that the browser itself should handle: a new tab, a download, another button. */
export function isModifiedClick(event: {
  button: number
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
