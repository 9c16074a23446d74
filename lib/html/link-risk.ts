import punycode from 'punycode/'
import { parse } from 'tldts'
import { decodePercent } from '../mail/percent'

/** What is wrong with a link; `leads` is the site that it leads to, as it is written in the network. */
export type LinkRisk =
  /** Its text names another site. */
  | { kind: 'other-site'; says: string; leads: string }
  /** The site's name has letters that look like others. */
  | { kind: 'look-alike'; says: string; leads: string }
  /** Before the site's name stands something that can be taken for one. */
  | { kind: 'disguised'; says: string; leads: string }

/** Letters of other scripts that look like Latin ones: a word of nothing else is taken for a Latin word. */
const confusable = /^[авекмнорстухѕіјһԁԛԝӏգҽοανρτυικωχ]+$/iu
const latin = /\p{Script=Latin}/u
const alike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
/** Endings of sites that are endings of files too: a name with one is no site unless it says so. */
const files = new Set(['md', 'py', 'sh', 'rs', 'zip', 'mov', 'pl', 'so', 'cc', 'ps', 'ai', 'app'])

/** The site that a host belongs to, such as "wren.example" of "www.wren.example" (Public Suffix List). */
function siteOf(host: string): string {
  return parse(host, { allowPrivateDomains: true }).domain ?? host
}

/** A host as people read it: "xn--mnchen-3ya.example" is "münchen.example"; what encodes nothing stays as it is. */
export function readableHost(host: string): string {
  try {
    return punycode.toUnicode(host)
  } catch {
    return host
  }
}

/** What nobody sees in a text. */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu
/** Characters of what is said of a link that are shown. */
const longest = 60

/**
 * The host that a text names, as in "www.wren.example/about" or "see https://wren.example"; or null. In a
 * sentence, a name without either beginning is a word like others.
 */
function hostIn(text: string): string | null {
  const words = text.slice(0, 2000).replace(/\s/g, ' ').replace(invisible, '').split(' ').filter(Boolean)
  const named =
    words.map(addressedHost).find(Boolean) ?? (words.length > 3 ? null : words.map(bareHost).find(Boolean))
  return named && URL.canParse(`http://${named}`) ? new URL(`http://${named}`).hostname : null
}

function addressedHost(word: string): string | undefined {
  return /(?:https?:\/\/|^[^\p{L}\p{N}]?(?=www\.))([^\s/?#]+)/iu.exec(word)?.[1]
}

function bareHost(word: string): string | undefined {
  const found = /^[("'«“]?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?(?:[/?#]\S*)?[)"'»”.,;:!?]?$/u.exec(
    word,
  )
  return found?.[1] && isSite(found[1]) ? found[1] : undefined
}

function isSite(name: string): boolean {
  if (/^www\./i.test(name)) return true
  const { isIcann, publicSuffix } = parse(name)
  return isIcann === true && !files.has(publicSuffix ?? '')
}

/** true for a name that passes itself off as one in Latin letters. */
function isLookAlike(host: string): boolean {
  const labels = readableHost(host).split('.')
  const isForeign = alike.test(labels.at(-1) ?? '')
  return labels.some((label) => {
    if (latin.test(label) && alike.test(label)) return true
    const letters = label.replace(/[\d-]/g, '')
    return !isForeign && confusable.test(letters)
  })
}

/** What somebody should know before following a link; null where it leads to where it says. */
export function linkRisk(text: string, href: string): LinkRisk | null {
  const url = URL.canParse(href) ? new URL(href) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const leads = url.hostname
  if (url.username) {
    const says = decodePercent(url.username).replace(invisible, '').slice(0, longest)
    return { kind: 'disguised', says, leads }
  }
  if (isLookAlike(leads)) return { kind: 'look-alike', says: readableHost(leads), leads }
  const said = hostIn(text)
  if (said && siteOf(said) !== siteOf(leads)) return { kind: 'other-site', says: readableHost(said), leads }
  return null
}

/** The same in a sentence. */
export function riskWords({ kind, says, leads }: LinkRisk): string {
  if (kind === 'other-site') return `The link says ${says}, but leads to ${leads}.`
  if (kind === 'disguised') return `The link begins with ${says}, but leads to ${leads}.`
  return `The link leads to ${leads}. Written as ${says}, it can be taken for another site.`
}
