import { asksForDark, type SchemeFindings } from './scheme'

/** What is to be noted of a sender's styles. */
export interface StyleFindings extends SchemeFindings {
  /** An image from elsewhere was left out. */
  blocked: boolean
  /** It sets a colour or a background. */
  coloured: boolean
  /** It says where words may break. */
  breaksWords: boolean
}

/** Gives what stands in a value for an image: a custom property that holds it later, or null. */
export type TakeImage = (url: string) => string | null

/** Prefix of every `id`, so that none is taken for something of the page's. */
export const idPrefix = 'user-content-'

/** Functions whose value is fetched. */
const fetching = /(?:url|src|image|image-set|cross-fade|element|paint|attr|env)\(/i
/** The one of them that may stand for an image that is brought by other ways. */
const singleUrl = /url\("((?:[^"\\]|\\.)*)"\)/g
/** Also as what `var()` falls back to. */
const escaping = /fixed|sticky/i
/**
 * Shares of the window's height: a frame is as high as what is in it, which can be no share of that. In a
 * string they are words.
 */
const windowHeight = /"(?:[^"\\]|\\.)*"|(?<![\w.-])(-?(?:\d{1,6}(?:\.\d{1,9})?|\.\d{1,9}))[sld]?v[hb]\b/gi
/** `color-scheme` would change the colours that are not the sender's; custom properties hide what is fetched. */
const leftOut = /^(?:--|color-scheme$|-webkit-user-modify$|behavior$|-moz-binding$)/

/**
 * What might end the style element for another parser. A rule with it is left out as a whole: conditions and
 * selectors may be kept as they were written, and mean something else with a part of them cut out.
 */
const markup = /<[/\w!]/

/**
 * true for a value in which names are not written as what they are. The browser undoes escapes and comments
 * as it writes a value again, but not in one that it has not parsed because it depends on others, as with
 * `var()` (CSS Variables, 3); such a one may also end within a string.
 */
function hidesNames(value: string): boolean {
  const outside = value.replace(/(["'])(?:\\.?|(?!\1)[^\\])*(\1|$)/gs, (_, quote, end) => (end ? '' : quote))
  return /[\\"']|\/\*/.test(outside)
}

/** Keeps the declarations that are harmless; the browser has parsed them, or nothing hides in their text. */
function cleanDeclarations(style: CSSStyleDeclaration, found: StyleFindings, takeImage: TakeImage): string {
  const kept: string[] = []
  for (const name of Array.from(style)) {
    let value = style.getPropertyValue(name)
    if (name === 'color-scheme') found.supportsDark ||= /\bdark\b/i.test(value)
    if (leftOut.test(name) || hidesNames(value)) continue
    if (fetching.test(value)) {
      value = value.replace(singleUrl, (_, url: string) => {
        const property = takeImage(url.replace(/\\(.)/g, '$1'))
        return property ? `var(${property})` : 'none'
      })
      if (fetching.test(value)) {
        found.blocked = true
        continue
      }
    }
    if (name === 'position' && escaping.test(value)) continue
    if (name === 'overflow-wrap') found.breaksWords = true
    value = value.replace(windowHeight, (all, share?: string) =>
      share ? `${(Number(share) * innerHeight) / 100}px` : all,
    )
    if (/^(?:color|background-color)$/.test(name) && !/^(?:inherit|initial|transparent)$/.test(value))
      found.coloured = true
    kept.push(`${name}: ${value}${style.getPropertyPriority(name) ? ' !important' : ''}`)
  }
  return kept.join('; ')
}

/** A style attribute's declarations. What is not closed in it ends where it ends. */
export function inertStyle(text: string, found: StyleFindings, takeImage: TakeImage): string {
  const rule = parseSheet(`x{${text.replace(/[{}]/g, '')}`)[0]
  return rule instanceof CSSStyleRule ? cleanDeclarations(rule.style, found, takeImage) : ''
}

/** A style element's rules: style, media and supports rules are kept; `@import`, `@font-face` and others are not. */
export function inertStyleSheet(text: string, found: StyleFindings, takeImage: TakeImage): string {
  return cleanRules(parseSheet(withoutMarkup(text)), found, takeImage)
}

/** What hides a style sheet from browsers that know none (HTML 4, 14.5); CSS passes it over at the top only. */
function withoutMarkup(text: string): string {
  return text.replace(/^\s*<!--/, '').replace(/-->\s*$/, '')
}

function cleanRules(rules: CSSRuleList, found: StyleFindings, takeImage: TakeImage): string {
  return Array.from(rules, (rule) => {
    if (rule instanceof CSSStyleRule) {
      if (markup.test(rule.selectorText)) return ''
      return `${cleanSelector(rule.selectorText)} { ${cleanDeclarations(rule.style, found, takeImage)} }`
    }
    if (rule instanceof CSSMediaRule) {
      found.hasDarkStyles ||= asksForDark(rule.conditionText)
      return within(`@media ${rule.conditionText}`, rule, found, takeImage)
    }
    if (rule instanceof CSSSupportsRule)
      return within(`@supports ${rule.conditionText}`, rule, found, takeImage)
    return ''
  })
    .filter(Boolean)
    .join('\n')
}

function within(
  head: string,
  rule: CSSMediaRule | CSSSupportsRule,
  found: StyleFindings,
  takeImage: TakeImage,
): string {
  return markup.test(head) ? '' : `${head} { ${cleanRules(rule.cssRules, found, takeImage)} }`
}

/** Each `#id` in it is the one that the element has now. */
function cleanSelector(selector: string): string {
  return selector.replace(/"(?:[^"\\]|\\.?)*"?|#((?:[\w-]|[^\0-\x7f]|\\.)+)/gs, (all, id) =>
    id ? `#${idPrefix}${id}` : all,
  )
}

/** Parses without applying: a constructed sheet fetches nothing, and drops `@import` (CSSOM, 6.1.2). */
function parseSheet(text: string): CSSRuleList {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet.cssRules
}
