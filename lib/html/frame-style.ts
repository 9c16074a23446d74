/** The frame's own style, before the sender's. With `plain` grounds it follows the theme, else it is white. */
export function frameStyle(followsTheme: boolean): string {
  const dark = followsTheme
    ? '@media (prefers-color-scheme: dark) { :root { color-scheme: dark } body { color: #f4f4f5 } a { color: #2dd4bf } .quote { color: #a1a1aa } }'
    : '@media (prefers-color-scheme: dark) { body { padding: 12px } }'
  return `
    :root { color-scheme: light }
    html { overflow: hidden; ${followsTheme ? '' : 'background: #fff'} }
    body {
      margin: 0;
      font: 16px/1.55 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      color: #18181b; overflow-wrap: anywhere; overflow-x: auto; overflow-y: hidden; display: flow-root;
    }
    img { max-width: 100%; height: auto }
    a { color: #0f766e }
    .plain { white-space: pre-wrap }
    .quote { color: #62626a; border-inline-start: 2px solid #8b8b94; padding-inline-start: 10px }
    .quote-2 { padding-inline-start: 18px } .quote-3 { padding-inline-start: 26px }
    ${dark}
  `
}
