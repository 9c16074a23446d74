/** CSS that fetches nothing and stays inside its frame. */
export interface InertStyle {
  text: string
  /** true when something that fetches was left out. */
  blocked: boolean
  /** true when it sets a colour or a background. */
  coloured: boolean
}

/** Functions whose value is fetched; the browser's own serialisation has undone escapes and comments. */
const fetching = /(?:url|src|image|image-set|cross-fade|element|paint|attr|env)\(/i
const escaping = /^(?:fixed|sticky)$/i

/** Keeps the declarations that are harmless; the browser has parsed them, so nothing can hide in the text. */
function cleanDeclarations(
  style: CSSStyleDeclaration,
  found: { blocked: boolean; coloured: boolean },
): string {
  const kept: string[] = []
  for (const name of Array.from(style)) {
    const value = style.getPropertyValue(name)
    if (name.startsWith('--') || fetching.test(value)) {
      found.blocked ||= fetching.test(value)
      continue
    }
    if (name === 'position' && escaping.test(value)) continue
    if (/^(?:color|background-color)$/.test(name) && !/^(?:inherit|initial|transparent)$/.test(value))
      found.coloured = true
    kept.push(`${name}: ${value}${style.getPropertyPriority(name) ? ' !important' : ''}`)
  }
  return kept.join('; ')
}

/** A style attribute's declarations. */
export function inertStyle(text: string): InertStyle {
  const rule = parseSheet(`x{${text.replace(/[{}]/g, '')}}`)[0]
  const found = { blocked: false, coloured: false }
  const clean = rule instanceof CSSStyleRule ? cleanDeclarations(rule.style, found) : ''
  return { text: clean, ...found }
}

/** A style element's rules: style and media rules are kept; `@import`, `@font-face` and others are not. */
export function inertStyleSheet(text: string): InertStyle {
  const found = { blocked: /@import/i.test(text), coloured: false }
  return { text: cleanRules(parseSheet(text), found), ...found }
}

function cleanRules(rules: CSSRuleList, found: { blocked: boolean; coloured: boolean }): string {
  return Array.from(rules, (rule) => {
    if (rule instanceof CSSStyleRule) {
      return `${rule.selectorText.replace(/[<>]{2,}|<\//g, '')} { ${cleanDeclarations(rule.style, found)} }`
    }
    if (rule instanceof CSSMediaRule) {
      return `@media ${rule.conditionText.replaceAll('<', '')} { ${cleanRules(rule.cssRules, found)} }`
    }
    found.blocked ||= fetching.test(rule.cssText)
    return ''
  })
    .filter(Boolean)
    .join('\n')
}

/** Parses without applying: a constructed sheet fetches nothing, and drops `@import` (CSSOM, 6.1.2). */
function parseSheet(text: string): CSSRuleList {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet.cssRules
}
