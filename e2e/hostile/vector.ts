/** A way in which mail might ask for something or run something; each has one name and one address. */
export interface Vector {
  /** A label of the domain name system: its address is `http://NAME.localhost:PORT/NAME`. */
  name: string
  html: string
  /** Why it does nothing in today's Chromium, even where nothing defends. */
  dead?: string | undefined
  /** It looks up a name, or connects to it, and asks for nothing. */
  nameOnly?: boolean | undefined
  /** It fires only where scripts are switched off, as they are in the message's frame. */
  scriptless?: boolean | undefined
  /** It fires only where what was parsed is written as HTML and parsed once more. */
  twice?: boolean | undefined
  /** It swallows what comes after it: the words to wait for stand before it. */
  swallows?: boolean | undefined
}

type Notes = Omit<Vector, 'name' | 'html'>
/** HTML by the address that it shall ask for, with notes where there are any. */
export type Vectors = Record<string, ((url: string) => string) | [(url: string) => string, Notes]>

/** The vectors of a table, each with its address at the canary. */
export function vectorsOf(table: Vectors, addressOf: (name: string) => string): Vector[] {
  return Object.entries(table).map(([name, entry]) => {
    const [make, notes] = typeof entry === 'function' ? [entry, {}] : entry
    return { name, html: make(addressOf(name)), ...notes }
  })
}

/** The words to wait for in its message. */
export function lastWords({ name }: Pick<Vector, 'name'>): string {
  return `The end of ${name}`
}

/** The HTML of its message. */
export function mailHtml(vector: Vector): string {
  const words = `<p>${lastWords(vector)}</p>`
  return vector.swallows ? words + vector.html : vector.html + words
}

/** Each character as a reference by number, which attributes and text are free to use. */
export function asReferences(text: string): string {
  return [...text].map((character) => `&#x${character.codePointAt(0)?.toString(16)};`).join('')
}

/** The name of the vector that an address belongs to. */
export function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

/** A script without quotes, spaces and angle brackets: asks for its address, and leaves its name on the page. */
export function script(url: string): string {
  return `fetch(\`${url}\`);top.pwned=\`${nameOf(url)}\``
}
