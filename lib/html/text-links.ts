/** Something in a text that can be followed; `at` and `words` say where it stands there. */
export interface TextLink {
  at: number
  words: string
  href: string
}

/** What stands around an address and not in it; of brackets, only those that no address has. */
const around = String.raw`\s<>"“”„«»‹›|。、，；！？（）【】《》「」『』،؛؟।`
/** A word in capitals or not. For letters of all scripts alike, browsers would take milliseconds to compile it. */
const word = (letters: string) => letters.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const addressed = String.raw`(?:${word('http')}[sS]?:\/\/|${word('mailto')}:(?=[^\s@]{1,64}@)|${word('tel')}:(?=\+?\d)|${word('www')}\.(?=[\p{L}\p{N}]))(?:[^'${around}]|'(?=[\p{L}\p{N}])){1,2000}`
const mailbox = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.+%'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,10}`
// Scripts without spaces write an address right behind a word.
const pattern = new RegExp(
  String.raw`(?<![A-Za-z0-9.+%/-]|[A-Za-z0-9]_)${addressed}|(?<![\p{L}\p{N}_.+%'/-])${mailbox}`,
  'gu',
)
/** What each of them has in it. */
const sign = /@|:\/\/|www\.|tel:/i

/** What people write as addresses: on the web (with "https://" or "www."), of mailboxes, and of telephones. */
export function textLinks(text: string): TextLink[] {
  if (!sign.test(text)) return []
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const words = trim(found)
    return { at: index, words, href: hrefOf(words) }
  })
}

/** What ends a sentence, or sets words apart, rather than an address. */
const ends = new Set('.,;:!?…*_~’')
const brackets = new Map(Object.entries({ ')': '(', ']': '[', '}': '{' }))

/** An address without what follows it; a closing bracket belongs to it only where it has the opening one. */
function trim(words: string): string {
  const counts = new Map<string, number>()
  for (const sign of words) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let end = words.length
  for (; end > 0; end -= 1) {
    const sign = words[end - 1] ?? ''
    const opening = brackets.get(sign)
    const isLoose = opening !== undefined && (counts.get(sign) ?? 0) > (counts.get(opening) ?? 0)
    if (!isLoose && !ends.has(sign)) break
    counts.set(sign, (counts.get(sign) ?? 0) - 1)
  }
  return words.slice(0, end)
}

function hrefOf(words: string): string {
  if (/^www\./i.test(words)) return `http://${words}`
  return /^(?:https?|mailto|tel):/i.test(words) ? words : `mailto:${encodeURI(words)}`
}
