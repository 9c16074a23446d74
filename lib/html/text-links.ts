import { withoutEnd } from '../mail/without-end'

/** Something in a text that can be followed; `at` and `words` say where it stands there. */
export interface TextLink {
  at: number
  words: string
  href: string
}

const addressed = String.raw`(?:https?:\/\/|mailto:(?=[^\s@]{1,64}@)|tel:(?=\+?\d)|www\.(?=[\p{L}\p{N}]))[^\s<>"']{1,2000}`
const mailbox = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.+%'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,10}`
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_.+%'/-])(?:${addressed}|${mailbox})`, 'giu')

/** What people write as addresses: on the web (with "https://" or "www."), of mailboxes, and of telephones. */
export function textLinks(text: string): TextLink[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const words = trim(found)
    return { at: index, words, href: hrefOf(words) }
  })
}

/** Without what ends a sentence rather than an address; a closing bracket only without its opening one. */
function trim(words: string): string {
  return withoutEnd(words, words.includes('(') ? '.,;:!?…' : '.,;:!?…)')
}

function hrefOf(words: string): string {
  if (/^www\./i.test(words)) return `http://${words}`
  return /^(?:https?|mailto|tel):/i.test(words) ? words : `mailto:${encodeURI(words)}`
}
