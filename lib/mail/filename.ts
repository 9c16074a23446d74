/** Path separators, and what is not seen or turns the direction of text; letters that are blank are seen nowhere. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0/\\]|[\u034f\u17b4\u17b5]/gu

/** A file name that names just a file: no path, nothing invisible, not hidden, at most 150 characters. */
export function safeFilename(name: string): string {
  const cleaned = name.toWellFormed().normalize('NFC').replace(unsafe, '_').replace(/\s+/g, ' ').trim()
  const end = [...cleaned].slice(-150).join('').trim()
  // Some systems pass over dots at the end: then the ending is another one than is seen.
  return end.replace(/^\.+/, '_').replace(/[.\s]+$/, '') || 'attachment'
}

/** What Windows lets no file be called, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A safe name that every system can give to a file, Windows included: where no browser sees to that. */
export function portableFilename(name: string): string {
  return safeFilename(name)
    .replace(/[<>:"|?*]/g, '_')
    .replace(reserved, '_$1')
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
