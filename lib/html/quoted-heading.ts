/**
 * Labels that mail programs write above the message that they answer, in lower case. Sources: the message
 * catalogues of common mail programs. A language that is missing here is folded less, never wrongly.
 */
const fromLabels =
  words(`from von de da van från fra od od: от від кому-от kimden lähettäjä feladó από saatja nuo
  no expéditeur absender mittente remitente afzender odesílatel odosielateľ nadawca expeditor pošiljatelj
  отправитель 差出人 发件人 寄件者 寄件人 보낸사람 מאת من`)
/** Those of when it was sent that nobody writes above an event; "Date" is not among them. */
const sentLabels =
  words(`sent gesendet envoyé enviado inviato verzonden skickat sendt wysłano odesláno odoslané
  отправлено надіслано lähetetty gönderilme gönderildi elküldve εστάλη στάλθηκε trimis poslano saadetud išsiųsta
  送信日時 发送时间 寄件日期 보낸날짜 נשלח`)
const subjectLabels =
  words(`subject betreff objet asunto assunto oggetto onderwerp ämne emne temat předmět predmet
  zadeva тема aihe konu tárgy θέμα subiect teema tema temats 件名 主题 主旨 제목 נושא الموضوع`)

/** What says who wrote: the end of "On Monday, Dana wrote:". */
const verb =
  /(?:wrote|schrieb|geschrieben|écrit|escribió|escribe|ha scritto|scrisse|escreveu|schreef|geschreven|skrev|napsal\(?a?\)?|napísal\(?a?\)?|napisał\(?a?\)?|pisze|írta|писал\(?а?\)?|написал\(?а?\)?|пише|пишет|yazdı|şunu yazdı|kirjoitti|έγραψε|a scris|写道|寫道|书写|書きました|작성|כתב\/?ה?|كتب)\s*[:：]\s*$/iu
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,190}\.[^\s<>@]/
/** A day in figures, or a year and a time of day. */
const date =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\b(?:19|20)\d\d\b[^\n]{0,20}\b\d{1,2}[:.h]\d{2}\b/
/** A date where an introduction has it: at its start. */
const datedFrom = 30
/** What is handed on, which nobody has read yet. */
const forwarded =
  /forward|weitergeleitet|transf[eé]r|reenvi|inoltrat|encaminhad|vidarebefordra|videresend|doorgestuurd|przekaz|přeposlan|пере(?:сыл|сл|адрес)|edelleen|iletilen|转发|轉寄|転送|전달/iu
/** What is answered. */
const original =
  /original|ursprünglich|oprindelig|opprinnelig|oorspronkelijk|ursprunglig|oryginaln|původní|pôvodná|eredeti|alkuperäinen|orijinal|исходн|вихідн|αρχικ|元のメッセージ|原始|원본|wrote|schrieb/iu
/** Characters of a line that may have been broken because it was long. */
const brokenFrom = 40

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/))
}

const isOneOf = (set: Set<string>, label: string) => {
  const lower = label.toLowerCase()
  return set.has(lower.replace(/\s/g, '')) || set.has(lower.trim().split(/\s/)[0] ?? '')
}

interface Field {
  label: string
  value: string
}

/** The field that says who wrote: the first, or the second below when it was sent. */
function authorOf(fields: Field[]): Field | undefined {
  const [first, second] = fields
  return first && isOneOf(sentLabels, first.label) ? second : first
}

/**
 * true for the heading of a message that is answered, one of whose first fields is its author.
 * A timetable ("From: Leeds", "To: York") and an event ("Date:", "Place:", "Cost:") are none.
 */
export function isHeading(fields: Field[]): boolean {
  const author = authorOf(fields)
  if (!author) return false
  const isKnown = isOneOf(fromLabels, author.label)
  if (!isKnown && !address.test(author.value)) return false
  const others = fields.filter((field) => field !== author)
  return (
    others.some(({ label }) => isOneOf(sentLabels, label) || isOneOf(subjectLabels, label)) ||
    (isKnown && others.length > 0 && /<[^\s<>@]{1,64}@[^\s<>]{1,190}>\s*$/.test(author.value))
  )
}

/** true where a heading says when the message was sent, in the words of mail programs, or names a mailbox. */
export function isDated(fields: Field[]): boolean {
  return fields.some(({ label, value }) => isOneOf(sentLabels, label) || address.test(value))
}

/** true for a heading with all that Outlook writes: from whom, when it was sent, to whom, about what. */
export function isWhole(fields: Field[]): boolean {
  return (
    fields.length >= 4 &&
    isOneOf(fromLabels, authorOf(fields)?.label ?? '') &&
    fields.some(({ label }) => isOneOf(sentLabels, label)) &&
    fields.some(({ label }) => isOneOf(subjectLabels, label))
  )
}

/** true for a line with which a mail program begins what it hands on ("Begin forwarded message:"). */
export function isForwarded(line: string): boolean {
  const start = line.trim().slice(0, 80)
  if (!/^-{3,}|[:：]/.test(start) || start.includes('@')) return false
  return forwarded.test(start.split(/[:：]/)[0] ?? '')
}

/** true for a line with which a mail program begins what it answers ("--- Original message ---"). */
export function isOriginal(line: string): boolean {
  return original.test(line)
}

/**
 * How many of the last lines of a text introduce the quotation below it ("On Monday, Ana wrote:", in one line
 * or broken in two); 0 where they are something that the writer says.
 */
export function introductionLength(lines: string[]): number {
  const last = lines.at(-1) ?? ''
  const above = lines.at(-2) ?? ''
  if (!/[:：]\s*$/.test(last)) return 0
  const isBroken =
    (above.length > brokenFrom || /^\s*<[^\s<>@]{1,64}@/.test(last)) &&
    last.length < 78 &&
    !/[.!?:…]\s*$/.test(above) &&
    (address.test(above) || date.test(above))
  if (isBroken && introduces(`${above} ${last}`)) return 2
  return introduces(last) ? 1 : 0
}

function introduces(text: string): boolean {
  return verb.test(text) || address.test(text) || date.test(text.slice(0, datedFrom))
}

/** true where a writer says that answers stand below, in between what is quoted. */
export function pointsDown(text: string): boolean {
  return /\b(?:below|in-?line|underneath|in (?:the|your) (?:text|mail|message|body)|in caps|in capitals|between the lines|im text|in der mail|zwischen den zeilen|in großbuchstaben|dans le (?:texte|message)|en majuscules|en el texto|en mayúsculas|nel testo|no texto|in de tekst|i texten|i teksten|w tekście|unten|untenstehend\w*|nachfolgend|dazwischen|ci-dessous|plus bas|más abajo|abajo|sotto|di seguito|abaixo|hieronder|nedan|nedenfor|poniżej|níže|alább|aşağıda)(?![\p{L}])|ниже|下記|以下|아래|\b(?:in|en|auf) (?:red|blue|green|rot|blau|grün|rouge|bleu|vert|rojo|azul|verde|rosso|blu)(?![\p{L}])/iu.test(
    text,
  )
}
