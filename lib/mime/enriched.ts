/** The commands of text/enriched (RFC 1896) and text/richtext (RFC 1341) that HTML has too. */
const elements: Record<string, string> = {
  ...{ bold: 'b', italic: 'i', underline: 'u', fixed: 'tt', smaller: 'small', bigger: 'big' },
  ...{ center: 'center', excerpt: 'blockquote', indent: 'blockquote', subscript: 'sub', superscript: 'sup' },
  ...{ paragraph: 'p', heading: 'h3' },
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** One line of all; an expression for the spaces at their ends would take the square of a long run of them. */
function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
}

/** Text in enriched form as HTML. Commands that HTML has no like of are left out, their text is kept. */
export function enrichedToHtml(text: string, type: string): string {
  const isOld = type === 'text/richtext'
  // A single line break is a space, more of them are one less (RFC 1896); in richtext all are spaces.
  const broken = isOld
    ? joinLines(text)
    : text.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : '\n'.repeat(breaks.length - 1)))
  const open: string[] = []
  let isParameter = false
  const tokens = broken.split(/(<<|<\/?[a-z0-9-]{1,60}>)/i)
  const html = tokens.map((token) => {
    if (token === '<<') return '&lt;'
    const command = /^<(\/?)([a-z0-9-]+)>$/i.exec(token)
    if (!command) return isParameter ? '' : escapeText(token).replaceAll('\n', '<br>')
    const name = (command[2] ?? '').toLowerCase()
    if (name === 'param' || name === 'comment') isParameter = command[1] !== '/'
    if (name === 'lt') return '&lt;'
    if (name === 'nl') return '<br>'
    const element = Object.hasOwn(elements, name) ? elements[name] : undefined
    if (!element) return ''
    if (!command[1]) {
      open.push(element)
      return `<${element}>`
    }
    if (open.at(-1) !== element) return ''
    open.pop()
    return `</${element}>`
  })
  return `${html.join('')}${open
    .reverse()
    .map((element) => `</${element}>`)
    .join('')}`
}
