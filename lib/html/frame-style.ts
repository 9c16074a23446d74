/** The page's theme; a frame's `color-scheme` must be the same, or it gets a ground of its own. */
export type FrameTheme = 'system' | 'light' | 'dark'

const schemes = { system: 'light dark', light: 'light', dark: 'dark' } satisfies Record<FrameTheme, string>

/** A message with colours of its own sits on white; on a dark page that is a sheet with a margin. */
const sheets = {
  system: '@media (prefers-color-scheme: dark) { body { padding: 12px } }',
  light: '',
  dark: 'body { padding: 12px }',
} satisfies Record<FrameTheme, string>

/** The frame's own style, before the sender's. With `plain` grounds it follows the theme, else it is white. */
export function frameStyle(followsTheme: boolean, theme: FrameTheme): string {
  return `
    :root { color-scheme: ${followsTheme ? schemes[theme] : 'light'} }
    html { overflow: hidden; ${followsTheme ? '' : 'background: #fff'} }
    body {
      margin: 0;
      font: 16px/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      color: ${followsTheme ? 'light-dark(#18181b, #f4f4f5)' : '#18181b'}; overflow-wrap: anywhere; overflow-x: auto; overflow-y: hidden; display: flow-root;
    }
    img { max-width: 100%; height: auto }
    a { color: ${followsTheme ? 'light-dark(#0f766e, #2dd4bf)' : '#0f766e'} }
    .plain { white-space: pre-wrap }
    .quote { color: ${followsTheme ? 'light-dark(#62626a, #a1a1aa)' : '#62626a'}; border-inline-start: 2px solid #8b8b94; padding-inline-start: 10px }
    .quote-2 { padding-inline-start: 18px } .quote-3 { padding-inline-start: 26px }
    ${followsTheme ? '' : sheets[theme]}
  `
}
