import punycode from 'punycode/'
import { parse } from 'tldts'
import { decodePercent } from '../mail/percent'
import { textLinks } from './text-links'

/** What is wrong with a link; `leads` is the site, the mailbox or the number that it leads to. */
export type LinkRisk =
  /** Its text names another site. */
  | { kind: 'other-site'; says: string; leads: string }
  /** The site's name has letters that look like others. */
  | { kind: 'look-alike'; says: string; leads: string }
  /** Before the site's name stands something that can be taken for one. */
  | { kind: 'disguised'; says: string; leads: string }
  /** Its text names another mailbox, or the site of another. */
  | { kind: 'other-mailbox'; says: string; leads: string }
  /** It writes to somebody besides those whom its text names. */
  | { kind: 'more-mailboxes'; says: string; leads: string }
  /** It adds a recipient that the others do not see. */
  | { kind: 'blind-copy'; says: string; leads: string }
  /** Its text names another telephone number. */
  | { kind: 'other-number'; says: string; leads: string }

/** Letters of other scripts that look like Latin ones: a word of nothing else is taken for a Latin word. */
const confusable = /^[авекмнорстухѕіјһԁԛԝӏգҽοανρτυικωχ]+$/iu
/** Letters of phonetic alphabets, in which no language is written. */
const oddLatin = /[ɑɡɩɪʀʏᴀ-ᴢ]/u
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

/** The start of a text as browsers read names in it: letters of other widths are those that they stand for. */
const readable = (text: string) =>
  text
    .slice(0, 2000)
    .normalize('NFKC')
    .replace(/[。｡]/g, '.')
    .replace(/[\s|]/g, ' ')
    .replace(/(https?:)\\\\/gi, '$1//')
    .replace(invisible, '')

/**
 * The host that a text names, as in "www.wren.example/about", "see https://wren.example" or
 * "wren.example/about"; or null. In a sentence, a name with nothing before or behind is a word like others.
 */
function hostIn(text: string): string | null {
  const words = readable(text).split(' ').filter(Boolean)
  const named =
    words.map(addressedHost).find(Boolean) ??
    words.map((word) => bareHost(word, words.length > 3)).find(Boolean)
  return named && URL.canParse(`http://${named}`) ? new URL(`http://${named}`).hostname : null
}

function addressedHost(word: string): string | undefined {
  return /(?:(?:https?:)?\/\/|^[^\p{L}\p{N}]?(?=www\.))([^\s/?#]+)/iu.exec(word)?.[1]
}

/** @param needsPath it is one only with a path */
function bareHost(word: string, needsPath: boolean): string | undefined {
  const found =
    /^[^\p{L}\p{N}]*([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?([/?#]\S*)?[^\p{L}\p{N}]*$/u.exec(word)
  return found?.[1] && isSite(found[1]) && (found[2] || !needsPath) ? found[1] : undefined
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
    if (oddLatin.test(label)) return true
    if (latin.test(label) && alike.test(label)) return true
    const letters = label.replace(/[\d-]/g, '')
    return !isForeign && confusable.test(letters)
  })
}

/** What a link says: its words as they are drawn, and those of the images in it. */
export function linkText(link: HTMLElement): string {
  const images = Array.from(link.querySelectorAll('img'), (image) => image.alt)
  // biome-ignore lint/performance/useDomNodeTextContent: what is not seen says nothing, and lines are apart
  const words = link.childElementCount > 0 ? link.innerText : link.textContent
  return [words, ...images].filter((words) => words?.trim()).join(' ')
}

/** What somebody should know before following a link; null where it leads to where it says. */
export function linkRisk(text: string, href: string): LinkRisk | null {
  const url = URL.canParse(href) ? new URL(href) : null
  if (url?.protocol === 'mailto:') return mailboxRisk(text, url)
  if (url?.protocol === 'tel:') return numberRisk(text, url)
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

/** The mailboxes of a mailto link, with those of its header fields (RFC 6068). */
function mailboxRisk(text: string, { pathname, searchParams }: URL): LinkRisk | null {
  const field = (name: string) =>
    [...searchParams].flatMap(([key, value]) => (key.toLowerCase() === name ? value.split(',') : []))
  const shown = (address: string) => address.replace(invisible, '').trim().slice(0, longest)
  const to = [...decodePercent(pathname).split(','), ...field('to'), ...field('cc')]
    .map(shown)
    .filter(Boolean)
  const leads = to[0] ?? ''
  const hidden = field('bcc').map(shown).find(Boolean)
  if (hidden) return { kind: 'blind-copy', says: leads, leads: hidden }
  if (to.length === 0) return null
  const known = new Set(to.map((address) => address.toLowerCase()))
  const addresses = textLinks(readable(text)).flatMap(({ words, href }) =>
    href.startsWith('mailto:') ? [words.replace(/^mailto:|\?.*$/gi, '')] : [],
  )
  const [other] = addresses
  if (other && !addresses.some((each) => known.has(each.toLowerCase())))
    return { kind: 'other-mailbox', says: other, leads }
  const named = new Set(addresses.map((each) => each.toLowerCase()))
  const more = to.find((each) => !named.has(each.toLowerCase()))
  if (more && addresses[0]) return { kind: 'more-mailboxes', says: addresses[0], leads: more }
  const said = addresses.length > 0 ? null : hostIn(text)
  const isOfSite = to.some((address) => siteOf(address.split('@').at(-1) ?? '') === siteOf(said ?? ''))
  return said && !isOfSite ? { kind: 'other-mailbox', says: readableHost(said), leads } : null
}

/** Digits of the shortest number that is compared. */
const fewestDigits = 6

function numberRisk(text: string, { pathname }: URL): LinkRisk | null {
  const [leads = ''] = decodePercent(pathname).split(';')
  const digits = (number: string) => number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '')
  const called = digits(leads)
  const numbers = text.slice(0, 2000).match(/\+?\d[\d\s()./-]{4,40}\d/g) ?? []
  // With the code of its country or without, a number ends with the same digits.
  const isSame = (number: string) => called.endsWith(digits(number)) || digits(number).endsWith(called)
  const said = numbers.find((number) => digits(number).length >= fewestDigits)
  if (!said || called === '' || numbers.some(isSame)) return null
  return { kind: 'other-number', says: said, leads: leads.replace(invisible, '').slice(0, longest) }
}

/** The same in a sentence. */
export function riskWords({ kind, says, leads }: LinkRisk): string {
  if (kind === 'other-site') return `The link says ${says}, but leads to ${leads}.`
  if (kind === 'disguised') return `The link begins with ${says}, but leads to ${leads}.`
  if (kind === 'other-mailbox') return `The link says ${says}, but writes to ${leads}.`
  if (kind === 'more-mailboxes') return `The link says ${says}, but writes to ${leads} too.`
  if (kind === 'other-number') return `The link says ${says}, but calls ${leads}.`
  if (kind === 'blind-copy')
    return `A message that the link begins goes to ${leads} too, and nobody else sees that.`
  return `The link leads to ${leads}. Written as ${says}, it can be taken for another site.`
}

/** What a link with a risk does, for the button that follows it. */
export function riskAction({ kind, says, leads }: LinkRisk): string {
  if (kind === 'other-mailbox') return `Write to ${leads}`
  if (kind === 'more-mailboxes' || kind === 'blind-copy') return says ? 'Write to all' : `Write to ${leads}`
  return kind === 'other-number' ? `Call ${leads}` : `Open ${leads}`
}
