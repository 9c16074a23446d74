/** Path separators, control characters and characters that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\]/g

/** A file name that names just a file: no path, nothing invisible, not hidden, at most 150 characters. */
export function safeFilename(name: string): string {
  const cleaned = name.toWellFormed().normalize('NFC').replace(unsafe, '_').trim()
  const end = [...cleaned].slice(-150).join('').trim()
  return end.replace(/^\.+/, '_') || 'attachment'
}
