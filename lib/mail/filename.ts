/** Path separators, control characters and characters that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\]/g

/** A file name that names just a file: no path, nothing invisible, not hidden, at most 150 characters. */
export function safeFilename(name: string): string {
  const cleaned = name.toWellFormed().normalize('NFC').replace(unsafe, '_').trim()
  const end = [...cleaned].slice(-150).join('').trim()
  // Some systems pass over dots at the end: then the ending is another one than is seen.
  return end.replace(/^\.+/, '_').replace(/[.\s]+$/, '') || 'attachment'
}

/** The same names, each only once: "a.txt", "a (2).txt". Some systems do not tell small letters from large. */
export function distinctNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/.exec(name) ?? []
    let distinct = name
    for (let number = 2; taken.has(distinct.toLowerCase()); number++)
      distinct = `${stem} (${number})${ending}`
    taken.add(distinct.toLowerCase())
    return distinct
  })
}
