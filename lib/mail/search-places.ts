import { type Mailbox, mailboxName, mailboxPathLabel } from './mailbox'
import { parseSearch, type SearchTerm } from './search-query'

type PlaceTerm = Extract<SearchTerm, { kind: 'in' }>

/** What `in:` names all folders by. */
const everywhere = 'all'
const all = [everywhere, 'anywhere', 'everywhere']

/** What people know special folders by, other than by the names that they have here. */
const otherNames: Record<string, Mailbox['specialUse']> = {
  spam: '\\Junk',
  bin: '\\Trash',
  deleted: '\\Trash',
  starred: '\\Flagged',
}

const isPlace = (term: SearchTerm): term is PlaceTerm => term.kind === 'in'

/** true where a search says itself in which folders it looks. */
export function isSpread(query: string): boolean {
  return query.includes(':') && parseSearch(query, 0).some(isPlace)
}

/** true where a search looks into all folders. */
export function isEverywhere(query: string): boolean {
  const places = parseSearch(query, 0).filter(isPlace)
  return places.length === 1 && places.every(({ text, isNot }) => !isNot && all.includes(text.toLowerCase()))
}

/** The search without the folders that it names. */
export function withoutPlaces(query: string): string {
  return query
    .replace(/(^|\s)-?in:(?:"[^"]*"?|\S+)/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same search in all folders. */
export function inAllFolders(query: string): string {
  return `${withoutPlaces(query)} in:${everywhere}`.trim()
}

function isNamed(mailbox: Mailbox, name: string): boolean {
  const names = [mailboxName(mailbox), mailboxPathLabel(mailbox), mailbox.path]
  const isSpecial = mailbox.specialUse !== null && otherNames[name] === mailbox.specialUse
  return isSpecial || names.some((each) => each.toLowerCase() === name)
}

/** What people look for is seldom in Trash or Junk: they are searched last. */
function lateness({ specialUse }: Mailbox): number {
  if (specialUse === '\\Inbox') return 0
  return specialUse === '\\Trash' || specialUse === '\\Junk' ? 2 : 1
}

/** Folders that show what is in others (RFC 6154, 2): among all, their messages would be there twice. */
const isEcho = ({ specialUse }: Mailbox) => specialUse === '\\All' || specialUse === '\\Flagged'

/**
 * The folders that `in:` terms name, in the order in which they are worth searching; none where there is no
 * folder of such a name. Where all terms say only which are left out, it is the others.
 */
export function placesOf(mailboxes: Mailbox[], terms: SearchTerm[]): Mailbox[] {
  const isMeant = (mailbox: Mailbox) => (term: PlaceTerm) => {
    const name = term.text.toLowerCase()
    return (all.includes(name) && !isEcho(mailbox)) || isNamed(mailbox, name)
  }
  const places = terms.filter(isPlace)
  const [wanted, unwanted] = [places.filter(({ isNot }) => !isNot), places.filter(({ isNot }) => isNot)]
  return mailboxes
    .filter(({ selectable }) => selectable)
    .filter((mailbox) => (wanted.length === 0 ? !isEcho(mailbox) : wanted.some(isMeant(mailbox))))
    .filter((mailbox) => !unwanted.some(isMeant(mailbox)))
    .sort((a, b) => lateness(a) - lateness(b))
}
