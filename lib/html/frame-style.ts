/** The page's theme; a frame's `color-scheme` must be the same, or it gets a ground of its own. */
export type FrameTheme = 'system' | 'light' | 'dark'

const schemes = { system: 'light dark', light: 'light', dark: 'dark' } satisfies Record<FrameTheme, string>

const fonts = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/**
 * What every frame needs: the height is that of the content, and what is wider scrolls. Of the sender's
 * layout nothing is touched but what is stated nowhere: the font, and pictures that have no size.
 * @param images custom properties that stand for images
 */
export function frameStyle(followsTheme: boolean, theme: FrameTheme, images = ''): string {
  return `
    :root { color-scheme: ${followsTheme ? schemes[theme] : 'light'}; ${images} }
    :where(html) { font-family: ${fonts}; ${followsTheme ? 'color: light-dark(#18181b, #f4f4f5)' : 'background: #fff'} }
    html { overflow-y: hidden !important; overflow-x: auto !important; height: auto !important }
    body { height: auto !important; min-height: 0 !important; overflow: visible !important }
    :where(body) { overflow-wrap: break-word }
    :where(img:not([width], [style*="width"])) { max-width: 100%; height: auto }
    details.wren-fold { margin-top: .75em }
    details.wren-fold > summary {
      display: inline-block; list-style: none; cursor: pointer; padding: 2px 10px; border-radius: 8px;
      font: 13px/1.5 ${fonts}; color: ${followsTheme ? 'light-dark(#62626a, #a1a1aa)' : '#62626a'};
      background: ${followsTheme ? 'light-dark(#ececee, #1b1b20)' : '#ececee'}
    }
    details.wren-fold > summary::-webkit-details-marker { display: none }
    a.wren-risky { text-decoration: underline wavy #d97706 !important }
    :where(a) { color: ${followsTheme ? 'light-dark(#0f766e, #2dd4bf)' : '#0f766e'} }
  `
}

/** What plain text looks like beside it. */
export function plainStyle(): string {
  return `
    body { margin: 0 }
    .wren-text + .wren-text { margin-top: 1.5em }
    .plain { font: 16px/1.55 ${fonts}; white-space: pre-wrap; overflow-wrap: anywhere }
    .quote { color: light-dark(#62626a, #a1a1aa); border-inline-start: 2px solid #8b8b94; padding-inline-start: 10px }
    .quote-2 { padding-inline-start: 18px } .quote-3 { padding-inline-start: 26px }
  `
}

/**
 * Turns the colours of a page round in the dark, hues kept; pictures stay as they are. A last resort for
 * those whom white dazzles: what a sender has drawn in dark colours comes out light.
 */
export function turnedStyle(theme: FrameTheme): string {
  const turn = 'filter: invert(1) hue-rotate(180deg)'
  const rules = `html { ${turn} } img, video, [style*="background-image"] { ${turn} }`
  if (theme === 'light') return ''
  return theme === 'dark' ? rules : `@media (prefers-color-scheme: dark) { ${rules} }`
}
