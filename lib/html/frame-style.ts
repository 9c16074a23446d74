import type { Scheme } from './scheme'

const fonts = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** How a message stands in its frame. */
export interface Look {
  scheme: Scheme
  /** It has no colours of its own, and takes those of the page. */
  followsTheme: boolean
  /** It is written, not laid out: what is stated nowhere may be ours. */
  isLetter: boolean
  /** It says itself where words may break. */
  breaksWords: boolean
}

/**
 * What every frame needs: the height is that of the content, and what is wider scrolls. Of the sender's
 * layout nothing is touched. What a letter does not state looks as the page does; and outside of tables,
 * which grow with what is in them, neither a long word nor a picture without a size makes a message wide.
 * @param images custom properties that stand for images
 */
export function frameStyle(look: Look, images = ''): string {
  const { scheme, followsTheme, isLetter, breaksWords } = look
  return `
    :root { color-scheme: ${scheme}; ${images} }
    html { overflow-y: hidden !important; overflow-x: auto !important; height: auto !important }
    body { height: auto !important; min-height: 0 !important; overflow: visible !important }
    ${isLetter ? `:where(html) { font-family: ${fonts} }` : ''}
    ${followsTheme ? ':where(html) { color: light-dark(#18181b, #f4f4f5) }' : ''}
    ${followsTheme || isLetter ? ':where(a[href]) { color: light-dark(#0f766e, #2dd4bf) }' : ''}
    ${breaksWords ? '' : ':where(body) { overflow-wrap: break-word } :where(table) { overflow-wrap: normal }'}
    :where(img:not([width], [height], [style*="width"], [style*="height"], table *)) { max-width: 100%; height: auto }
    details.wren-fold { margin-top: .75em }
    details.wren-fold > summary {
      display: inline-block; list-style: none; cursor: pointer; padding: 2px 10px; border-radius: 8px;
      font: 13px/1.5 ${fonts}; color: light-dark(#62626a, #a1a1aa); background: light-dark(#ececee, #1b1b20)
    }
    details.wren-fold > summary::-webkit-details-marker { display: none }
    a.wren-risky { text-decoration: underline wavy #d97706 !important }
  `
}

/** What plain text looks like beside it. */
export function plainStyle(): string {
  return `
    body { margin: 0 }
    .wren-text + .wren-text { margin-top: 1.5em }
    .plain { font: 16px/1.55 ${fonts}; white-space: pre-wrap; overflow-wrap: anywhere }
    .plain div { unicode-bidi: plaintext; text-align: start }
    .quote { color: light-dark(#62626a, #a1a1aa); border-inline-start: 2px solid #8b8b94; padding-inline-start: 10px }
    .quote-2 { padding-inline-start: 18px } .quote-3 { padding-inline-start: 26px }
  `
}

const turn = 'filter: invert(1) hue-rotate(180deg)'

/**
 * Turns the colours of a message round, hues kept; pictures stay as they are. A last resort for those
 * whom white dazzles: what a sender has drawn in dark colours comes out light.
 */
export const turnedStyle = `html { ${turn} } img, video, [style*="background-image"] { ${turn} }`
