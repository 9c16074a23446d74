/** Path separators, control characters and characters that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\]/g

/** A file name that names just a file: no path, nothing invisible, not hidden, at most 150 characters. */
export function safeFilename(name: string): string {
  const cleaned = name.toWellFormed().normalize('NFC').replace(unsafe, '_').trim()
  const end = [...cleaned].slice(-150).join('').trim()
  return end.replace(/^\.+/, '_') || 'attachment'
}

/** Headers under which a stranger's file cannot do anything but be saved (RFC 6266, RFC 8187). */
export function attachmentHeaders(filename: string): Record<string, string> {
  const name = safeFilename(filename)
  const ascii = name.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}
