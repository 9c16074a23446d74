/** How a browser lays a document out (HTML, 13.2.6.4.1), by its doctype. */
export type DocumentMode = 'standards' | 'limited' | 'quirks'

const doctype = /^(?:\s|<!--[\s\S]{0,10000}?-->|<\?[^>]{0,1000}>)*<!doctype\s+html\b([^>]{0,1000})>/i
const publicId = /\bpublic\s*(?:"([^"]*)"|'([^']*)')\s*(["']?)/i
const transitional = /^-\/\/W3C\/\/DTD (XHTML 1\.0|HTML 4\.01) (Transitional|Frameset)\/\//i
/** Those of HTML before 4.01, and of what was like it. */
const old =
  /^(-\/\/(W3C\/\/DTD (HTML 3|HTML 4\.0 |HTML Experimental|W3 HTML)|IETF\/\/DTD HTML|W3O\/\/|Microsoft\/\/|Netscape)|HTML$)/i

/** The mode that a browser would lay a message's HTML out in. */
export function documentMode(html: string): DocumentMode {
  const found = doctype.exec(html)
  if (!found) return 'quirks'
  const named = publicId.exec(found[1] ?? '')
  if (!named) return 'standards'
  const id = named[1] ?? named[2] ?? ''
  if (old.test(id)) return 'quirks'
  const kind = transitional.exec(id)
  if (!kind) return 'standards'
  // HTML 4.01 without the address of its definition was written for older browsers.
  return kind[1] === 'HTML 4.01' && !named[3] ? 'quirks' : 'limited'
}
