import { followAddressBar } from './address-ahead'

/**
 * Goes to another folder or message of the mail page, which follows at once, without asking the server for a
 * page. Next's router is not told: it would follow some frames later, draw all of the page for it, and put its
 * own address back over one that has come meanwhile.
 */
export function navigateMail(path: string, { replace = false }: { replace?: boolean } = {}): void {
  // A second click is on its way before the first has been drawn.
  const isHere = replace || path === location.pathname + location.search
  // The browser's own, and not what the router has put in their place.
  const { pushState, replaceState } = History.prototype
  const go = isHere ? replaceState : pushState
  // What the router keeps for this page, it keeps for the next one: Back leads here from other pages too.
  go.call(history, history.state, '', path)
  followAddressBar()
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

/** true where the mouse goes down for a click that is handled here; a finger may only begin to scroll. */
export function isPlainPress(
  event: Parameters<typeof isModifiedClick>[0] & { pointerType: string },
): boolean {
  return event.pointerType === 'mouse' && !isModifiedClick(event)
}
