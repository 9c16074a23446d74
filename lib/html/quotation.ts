import {
  introductionLength,
  isDated,
  isForwarded,
  isHeading,
  isOriginal,
  isWhole,
  pointsDown,
} from './quoted-heading'

/** A line of a text, and what mail programs have marked it as. */
export interface TextLine {
  text: string
  /** Quoted for sure, or likely: then only what is above it tells. */
  quote: 'sure' | 'likely' | null
  /** All from here on is the message that is answered. */
  opens: boolean
  isSignature: boolean
  /** What is handed on, whatever the subject says. */
  isForward: boolean
}

/** Lines from `start` on, without `end`. */
export interface LineRange {
  start: number
  end: number
}

/** "----- Original message -----", in whatever language; below it stand lines such as "From: Ana". */
const separator = /^\s*-{3,}[^\n-][^\n]{2,60}-{3,}\s*$/
/** A line across the text, which Outlook puts there instead. */
const rule = /^\s*_{10,}\s*$/
/** A line above what list programs put below a message. */
const footerRule = /^\s*[_-]{20,}\s*$/
const footerLines = 8
const field = /^\s*\*?([\p{L}\p{M} -]{2,20})\s?[:：]\*?(.*)$/u
const postscript = /^\s*P\.?\s?(?:P\.?\s?)?S\b/i
/** What telephones put below a message. */
const sentFrom =
  /^\s*(?:sent (?:from|with|via)|get outlook|von mein|gesendet|envoyé (?:de|avec|à partir)|télécharge|enviado (?:desde|do|de|con)|inviato d|verzonden v|skickat från|sendt fra|wysłane z|odesláno z|отправлено с|lähetetty|iphoneから)\s?[^\n]{0,80}$/iu
/** What is put before an answer between the lines ("[Ana]", "##", "-->", "AL:"). */
const mark =
  /^[\s>]*(?:\[(?!extern)\p{L}[\p{L}\p{M} .]{0,20}\](?!\s*[<(])|#{2,}|\*{2,3}(?!\*)|[-=]{1,3}>|→|(?!PS|NB|RE|FW|ID|NR|CC|TO)\p{Lu}{2,3}:)\s*\p{L}/u
/** The end of a sentence of several words: more than a line of a signature. */
const sentence = /^(?:\S+\s+){5,}\S*[.!?]\s*$/

const isBlank = ({ text }: TextLine) => text.trim() === ''
/** What stands above a signature (RFC 3676, 4.3). */
const isMark = ({ text }: TextLine) => text === '-- '

/**
 * Where the message that an answer answers is quoted at its end, with what introduces it; null where nothing is,
 * or where something of the writer's may stand in it or below.
 * @param isAnsweredInColour says that some of these lines stand out from the others as answers do
 */
export function findQuotation<Line extends TextLine>(
  lines: Line[],
  isAnsweredInColour: (lines: Line[]) => boolean,
): LineRange | null {
  const end = endOfText(lines)
  let start = end
  for (let index = end - 1; index >= 0; index -= 1) {
    const line = lines[index] as Line
    if (line.quote) start = index
    else if (!isBlank(line)) break
  }
  const original = lines.findIndex((line, index) => !line.quote && opensOriginal(lines, index))
  if (original >= 0 && original < start) {
    const isOpen = isAnswered(lines.slice(0, original), lines.slice(original), isAnsweredInColour)
    return isOpen ? null : { start: original, end: lines.length }
  }
  if (start === end || lines.slice(start, start + 3).some(isHandedOn)) return null
  const introduction = startOfIntroduction(lines, start)
  const needsOne = lines[start]?.quote === 'likely' || lines.slice(0, introduction).some(({ quote }) => quote)
  if (needsOne && introduction === start) return null
  const above = lines.slice(0, introduction)
  return isAnnounced(above, lines.slice(start, end)) ? null : { start: introduction, end }
}

/**
 * Where a signature stands below its mark ("-- "); null where there is none. It is one paragraph: what stands
 * below a blank line may be a postscript, or an answer.
 * @param lines of the writer, without what is quoted
 */
export function findSignature(lines: TextLine[]): LineRange | null {
  const start = lines.findLastIndex((line) => !line.quote && isMark(line))
  if (start < 0) return null
  const end = endOfSignature(lines, start)
  return looksLikeSignature(lines.slice(start + 1, end)) ? { start, end } : null
}

/** true for a few lines without a postscript, a programme or whole sentences in them. */
export function looksLikeSignature(lines: { text: string }[]): boolean {
  const points = lines.filter(({ text }) =>
    /^\s*(?:[-*•]\s|\d{1,2}[:.h]\d{2}\b|\d{1,2}[./]\d{1,2}\b)/.test(text),
  )
  const isProse = lines.some(({ text }) => postscript.test(text) || sentence.test(text))
  return lines.length <= 12 && points.length < 2 && !isProse
}

/** What the writer says: neither quoted nor a signature. */
function said(lines: TextLine[]): TextLine[] {
  return lines.filter(
    (line) =>
      !isBlank(line) && !line.quote && !line.isSignature && !sentFrom.test(line.text) && !isMark(line),
  )
}

/** true where the writer says something in these lines. */
export function saysSomething(lines: TextLine[]): boolean {
  return said(lines).length > 0
}

/** true where the writer says more than "Hello Dana," and "Regards, Ana". */
export function saysMore(lines: TextLine[]): boolean {
  return !said(lines).every(({ text }, index, all) => {
    const isShort = text.trim().split(/\s+/).length <= 4
    const isName = /^[\p{L}\p{M} .'’-]+$/u.test(text) && index > 0 && endsOpen(all[index - 1])
    return isShort && (endsOpen({ text }) || isName)
  })
}

const endsOpen = (line: { text: string } | undefined) => /[,，、]\s*$/.test(line?.text ?? '')

function endOfSignature(lines: TextLine[], start: number): number {
  const end = lines.findIndex(
    (line, index) => index > start && (isBlank(line) || line.quote !== null || postscript.test(line.text)),
  )
  return end < 0
    ? lines.length
    : end - introductionLength(lines.slice(start + 1, end).map(({ text }) => text))
}

/** Below this stand only signatures, and what telephones and lists add. */
function endOfText(lines: TextLine[]): number {
  let end = lines.length
  while (end > 0) {
    const at = end
    while (end > 0 && isAside(lines[end - 1] as TextLine)) end -= 1
    end -= lengthOfFooter(lines.slice(Math.max(1, end - footerLines), end))
    if (end === at) break
  }
  return end
}

function isAside(line: TextLine): boolean {
  if (line.quote) return false
  return /^[\s-]*$/.test(line.text) || line.isSignature || sentFrom.test(line.text)
}

/** How many of the last lines are a signature below its mark, or what a list adds. */
function lengthOfFooter(lines: TextLine[]): number {
  const top = lines.findLastIndex((line) => isMark(line) || footerRule.test(line.text))
  const [head, ...rest] = top < 0 ? [] : lines.slice(top)
  if (!head || head.quote || rest.some(({ quote }) => quote)) return 0
  // A heading of Outlook has such a line above it too.
  if (fieldsFrom(rest, 0).length >= 3) return 0
  const isFooter = isMark(head)
    ? endOfSignature(lines, top) === lines.length
    : rest.some(({ text }) => /https?:\/\/|www\.|@/.test(text))
  return isFooter ? lines.length - top : 0
}

/** true where the writer says too little above, or that answers stand in what is quoted, or where they have marks. */
function isAnnounced(above: TextLine[], quoted: TextLine[]): boolean {
  return (
    !saysMore(above) ||
    pointsDown(above.map(({ text }) => text).join('\n')) ||
    quoted.some(({ text }) => mark.test(text))
  )
}

/** true where answers may stand between the lines of the message that is answered. */
function isAnswered<Line extends TextLine>(
  above: Line[],
  below: Line[],
  isAnsweredInColour: (lines: Line[]) => boolean,
): boolean {
  const second = below.findIndex((line, index) => index > 0 && !line.quote && opensOriginal(below, index))
  const first = second < 0 ? below : below.slice(0, second)
  const heading = separator.test(first[0]?.text ?? '') || rule.test(first[0]?.text ?? '') ? 1 : 0
  const body = first.slice(heading + fieldsFrom(first, heading).length).filter((line) => !isBlank(line))
  const isQuoted = ({ text, quote }: Line) => quote !== null || /^\s*>/.test(text)
  const isInterleaved = body.some(isQuoted) && !body.every(isQuoted)
  return isInterleaved || isAnnounced(above, body) || isAnsweredInColour(first)
}

/** true for the first line of the message that is answered, as Outlook and telephones put it there. */
function opensOriginal(lines: TextLine[], index: number): boolean {
  const { opens, text } = lines[index] as TextLine
  if (opens) return true
  const isRule = rule.test(text)
  const isParted = isRule || (separator.test(text) && isOriginal(text))
  const fields = fieldsFrom(lines, isParted ? index + 1 : index)
  // Without a line that parts them, the heading has to have all of its fields.
  if (!isParted) return isHeading(fields) && isWhole(fields)
  return isHeading(fields) && (!isRule || (fields.length >= 3 && isDated(fields)))
}

function fieldsFrom(lines: TextLine[], start: number): { label: string; value: string }[] {
  const fields: { label: string; value: string }[] = []
  for (const { text } of lines.slice(start, start + 6)) {
    const [, label, value] = field.exec(text) ?? []
    if (label === undefined || value === undefined) break
    fields.push({ label, value })
  }
  return fields
}

function isHandedOn({ text, isForward }: TextLine): boolean {
  const words = text.replace(/^[>\s]+/, '')
  if (isForward || isForwarded(words)) return true
  return /^-{5,}\s*\S/.test(words) && !isOriginal(words)
}

/** Index of the first line of what introduces a quotation, or of the quotation. */
function startOfIntroduction(lines: TextLine[], start: number): number {
  let end = start
  while (end > 0 && isBlank(lines[end - 1] as TextLine)) end -= 1
  const length = introductionLength(lines.slice(Math.max(0, end - 3), end).map(({ text }) => text))
  if (!length) return start
  const above = lines[end - length - 1]
  return above && separator.test(above.text) && isOriginal(above.text) ? end - length - 1 : end - length
}
