/**
 * Goes to another folder or message of the mail page without asking the server for a page:
 * Next's router follows the History API.
 */
export function navigateMail(path: string, { replace = false }: { replace?: boolean } = {}): void {
  // A second click is on its way before the first has been drawn.
  if (replace || path === location.pathname + location.search) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
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
