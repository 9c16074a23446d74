/** How a file can be shown. */
export type PreviewKind = 'image' | 'pdf' | 'text' | 'audio' | 'video'

/** What browsers show without doing anything, by media type: for each the endings of its files. */
const shown = new Map(
  Object.entries({
    'image/png': ['png'],
    'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
    'image/gif': ['gif'],
    'image/webp': ['webp'],
    'image/avif': ['avif'],
    'image/bmp': ['bmp'],
    'application/pdf': ['pdf'],
    'audio/mpeg': ['mp3'],
    'audio/mp4': ['m4a'],
    'audio/aac': ['aac'],
    'audio/ogg': ['ogg', 'oga', 'opus'],
    'audio/wav': ['wav'],
    'audio/flac': ['flac'],
    'audio/webm': ['weba'],
    'video/mp4': ['mp4', 'm4v'],
    'video/webm': ['webm'],
    'video/ogg': ['ogv'],
    'video/quicktime': ['mov'],
    'text/plain': [
      'txt',
      'text',
      'log',
      'md',
      'csv',
      'tsv',
      'json',
      'xml',
      'yaml',
      'yml',
      'ics',
      'vcf',
      'eml',
    ],
  }),
)

/** Other names for the same. */
const aliases = new Map(
  Object.entries({
    'image/jpg': 'image/jpeg',
    'image/pjpeg': 'image/jpeg',
    'image/x-png': 'image/png',
    'image/x-gif': 'image/gif',
    'image/x-webp': 'image/webp',
    'image/x-bmp': 'image/bmp',
    'image/x-ms-bmp': 'image/bmp',
    'application/x-pdf': 'application/pdf',
    'audio/mp3': 'audio/mpeg',
    'audio/x-m4a': 'audio/mp4',
    'audio/x-wav': 'audio/wav',
    'audio/wave': 'audio/wav',
    'audio/vnd.wave': 'audio/wav',
    'audio/x-flac': 'audio/flac',
    'audio/opus': 'audio/ogg',
    'video/x-m4v': 'video/mp4',
    'application/json': 'text/plain',
    'application/xml': 'text/plain',
    'message/rfc822': 'text/plain',
  }),
)

/** A file as its sender names it. */
interface NamedFile {
  filename: string
  type: string
}

function endingOf(filename: string): string {
  return /\.([a-z0-9-]{1,20})[.\s]*$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
}

/** Types that say nothing of a file. */
const ofNoUse = /^application\/(octet-stream|x-unknown|binary|force-download|download)$|^$/

/**
 * The media type under which a file is shown, from a short list; null for what can only be saved. What
 * is called by a type of no use is known by its ending.
 */
export function previewType({ filename, type }: NamedFile): string | null {
  const named = aliases.get(type) ?? type
  if (shown.has(named)) return named
  const ending = endingOf(filename)
  if (named.startsWith('text/'))
    return pages.has(ending) || drawings.has(ending) || named === 'text/html' ? null : 'text/plain'
  if (!ofNoUse.test(named)) return null
  return [...shown].find(([, endings]) => endings.includes(ending))?.[0] ?? null
}

/** The usual ending of a type's files; null for what is not shown. */
export function endingOfType(type: string): string | null {
  return shown.get(aliases.get(type) ?? type)?.[0] ?? null
}

/** true for what browsers show as a picture inside a message, by its type; without one, its octets tell. */
export function isPicture({ filename, type }: NamedFile): boolean {
  const preview = previewType({ filename, type })
  if (preview || type === 'image/svg+xml') return preview === null || previewKind(preview) === 'image'
  return ofNoUse.test(type) && endingOf(filename) === ''
}

/** How a file of that type is shown. */
export function previewKind(type: string): PreviewKind {
  if (type === 'application/pdf') return 'pdf'
  return type.split('/')[0] as PreviewKind
}

const programs = new Set(
  `exe scr com pif bat cmd msi msp mst msc cpl dll sys ocx drv jar jnlp js jse mjs vb vbs vbe ws wsf wsh wsc sct
  hta ps1 psm1 psd1 ps1xml psc1 lnk url scf inf reg job gadget application appref-ms msix appx appxbundle msixbundle
  diagcab xbap chm hlp ade adp mde accde settingcontent-ms library-ms search-ms theme themepack website xll wll
  iso img vhd vhdx sh bash zsh csh ksh command tool workflow scpt applescript app pkg mpkg dmg apk aab ipa deb rpm
  run bin elf out appimage desktop service py pyc pyw pyz rb pl php lua class one`.split(/\s+/),
)
const macros = new Set(
  'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm odb iqy slk xla xlt dot'.split(' '),
)
const pages = new Set('html htm xhtml xht shtml mht mhtml'.split(' '))
/** What is drawn can hold a page. */
const drawings = new Set('svg svgz'.split(' '))

/** What a file can do to whoever opens it. */
export type FileRisk = 'program' | 'macros' | 'page' | 'drawing'

/** What a file can do, by the ending that systems go by; null for what is only looked at. */
export function riskOf({ filename, type }: NamedFile): FileRisk | null {
  const ending = endingOf(filename)
  if (
    programs.has(ending) ||
    /^application\/(x-ms(download|dos-program|i)|x-executable|x-sh|hta|java-archive)$/.test(type)
  )
    return 'program'
  if (macros.has(ending) || /macroenabled/i.test(type)) return 'macros'
  if (pages.has(ending) || /^(text\/html|application\/xhtml\+xml)$/.test(type)) return 'page'
  if (drawings.has(ending) || type === 'image/svg+xml') return 'drawing'
  return null
}
