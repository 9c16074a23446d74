/** Beginnings of the kinds of images that browsers show, by their media type. */
const beginnings: [RegExp, string][] = [
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^BM/, 'image/bmp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'image/avif'],
]

/** What an image is by its first octets (as Latin-1), and not by what somebody says; null for what is none. */
export function imageType(start: string): string | null {
  const raster = beginnings.find(([pattern]) => pattern.test(start))?.[1]
  return raster ?? (isSvg(start) ? 'image/svg+xml' : null)
}

/** What may stand before an XML document's root, with what ends it. */
const prologue = [
  ['<?xml', '?>'],
  ['<!--', '-->'],
] as const

function isSvg(start: string): boolean {
  let at = /^(?:\xef\xbb\xbf)?\s*/.exec(start)?.[0].length ?? 0
  for (;;) {
    const [, end] = prologue.find(([begin]) => start.startsWith(begin, at)) ?? []
    if (!end) return /^(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(start.slice(at))
    const found = start.indexOf(end, at)
    if (found < 0) return false
    at = found + end.length
    while (/\s/.test(start.charAt(at))) at += 1
  }
}
