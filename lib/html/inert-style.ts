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

/** Functions whose value is fetched; the browser's own serialisation has undone escapes and comments. */
const fetching = /(?:url|src|image|image-set|cross-fade|element|paint|attr|env)\(/i
/** The one of them that may stand for an image that is brought by other ways. */
const singleUrl = /url\("((?:[^"\\]|\\.)*)"\)/g
const escaping = /^(?:fixed|sticky)$/i
/** Shares of the window's height: a frame is as high as what is in it, which can be no share of that. */
const windowHeight = /(?<![\w.-])(-?\d*\.?\d+)[sld]?v[hb]\b/gi
/** `color-scheme` would change the colours that are not the sender's; custom properties hide what is fetched. */
const leftOut = /^(?:--|color-scheme$|-webkit-user-modify$|behavior$|-moz-binding$)/

/** Keeps the declarations that are harmless; the browser has parsed them, so nothing can hide in the text. */
function cleanDeclarations(style: CSSStyleDeclaration, found: StyleFindings, takeImage: TakeImage): string {
  const kept: string[] = []
  for (const name of Array.from(style)) {
    let value = style.getPropertyValue(name)
    if (name === 'color-scheme') found.supportsDark ||= /\bdark\b/i.test(value)
    if (leftOut.test(name)) continue
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
    value = value.replace(windowHeight, (_, share: string) => `${(Number(share) * innerHeight) / 100}px`)
    if (/^(?:color|background-color)$/.test(name) && !/^(?:inherit|initial|transparent)$/.test(value))
      found.coloured = true
    kept.push(`${name}: ${value}${style.getPropertyPriority(name) ? ' !important' : ''}`)
  }
  return kept.join('; ')
}

/** A style attribute's declarations. */
export function inertStyle(text: string, found: StyleFindings, takeImage: TakeImage): string {
  const rule = parseSheet(`x{${text.replace(/[{}]/g, '')}}`)[0]
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
  return `${head.replace(/[<{}]/g, '')} { ${cleanRules(rule.cssRules, found, takeImage)} }`
}

/** Nothing in it can end the style element, and each `#id` is the one that the element has now. */
function cleanSelector(selector: string): string {
  return selector
    .replace(/[<>]{2,}|<\//g, '')
    .replace(/("(?:[^"\\]|\\.)*")|#((?:[\w-]|[^\0-\x7f]|\\.)+)/g, (all, quoted, id) =>
      quoted ? all : `#${idPrefix}${id}`,
    )
}

/** Parses without applying: a constructed sheet fetches nothing, and drops `@import` (CSSOM, 6.1.2). */
function parseSheet(text: string): CSSRuleList {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet.cssRules
}
