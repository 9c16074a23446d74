/** Beginnings of the kinds of images that browsers show, by their media type. */
const beginnings: [RegExp, string][] = [
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^BM/, 'image/bmp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'image/avif'],
  [/^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i, 'image/svg+xml'],
]

/** What an image is by its first octets (as Latin-1), and not by what somebody says; null for what is none. */
export function imageType(start: string): string | null {
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? null
}
