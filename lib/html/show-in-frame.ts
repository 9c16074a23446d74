import type { MessageText } from '../mail/message'
import { type FrameTheme, frameStyle } from './frame-style'
import { plainTextNodes } from './plain-text'
import { sanitiseMail } from './sanitise'

/**
 * Puts a message's text into its frame, in place of what was there.
 * @returns whether remote content was left out, whether the sender brought colours, and whether there is nothing to see
 */
export function showInFrame(
  frame: HTMLIFrameElement,
  text: MessageText,
  theme: FrameTheme,
): { blocked: boolean; coloured: boolean; empty: boolean } {
  const document = frame.contentDocument as Document
  const mail =
    text.kind === 'html'
      ? sanitiseMail(text.content, window)
      : { nodes: plainTextNodes(text.content, document), blocked: false, coloured: false }
  const style = document.createElement('style')
  style.textContent = frameStyle(!mail.coloured, theme)
  document.head.replaceChildren(style)
  document.body.replaceChildren(document.adoptNode(mail.nodes))
  // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts, not style sheets and hidden text
  const empty = !document.body.innerText.trim() && !document.body.querySelector('img, hr')
  return { blocked: mail.blocked, coloured: mail.coloured, empty }
}
