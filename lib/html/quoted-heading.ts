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

/** What says that somebody wrote: "On 4 May 2026 at 10:00, Dana wrote:". */
const verb =
  /(?<!\p{L})(?:wrote|schrieb|geschrieben|écrit|escribió|escribe|ha scritto|scrisse|escreveu|schreef|geschreven|skrev|napsal\(?a?\)?|napísal\(?a?\)?|napisał\(?a?\)?|pisze|írta|писал\(?а?\)?|написал\(?а?\)?|пише|пишет|yazdı|kirjoitti|έγραψε|a scris|כתב\/?ה?|كتب)(?!\p{L})|写道|寫道|书写|書きました|작성/iu
const address = /[^\s<>@]{1,64}@[^\s<>@]{1,190}\.[^\s<>@]/
/** A day in figures, or a year and a time of day. */
const date =
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\b(?:19|20)\d\d\b[^\n]{0,20}\b\d{1,2}[:.h]\d{2}\b/
/** A date where an introduction has it: at its start. */
const datedFrom = 30
/** Characters of an introduction. */
const longestIntroduction = 300
/** What is handed on, which nobody has read yet. */
const forwarded =
  /forward|weitergeleitet|transf[eé]r|reenvi|inoltrat|encaminhad|vidarebefordra|videresend|doorgestuurd|välitet|προωθη|przekaz|přeposlan|пере(?:сыл|сл|адрес)|edelleen|iletilen|转发|轉寄|転送|전달/iu
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

/** true for what says who wrote and when, or who at which address; "as Goethe wrote:" is what the writer says. */
function introduces(text: string): boolean {
  if (text.length > longestIntroduction) return false
  const hasVerb = verb.test(text)
  const isAddressed = address.test(text)
  return hasVerb ? isAddressed || date.test(text) : isAddressed && date.test(text.slice(0, datedFrom))
}

/** Where answers are, in words that people use for that, by language; what is missing here is found by its looks. */
const pointers = [
  `below|underneath|in-?line|in-?text|interspersed|embedded|highlighted|between the lines|next to your`,
  `(?:with)?in (?:the |your )?(?:text|e?-?mail|message|body|caps|capitals|bold|italics|colou?r)`,
  `in (?:red|blue|green|purple|orange|yellow|rot|blau|grün|farbe|rood|rött|rosso|blu|verde|rojo|azul|vermelho|het (?:rood|blauw))`,
  String.raw`s\. ?u\.?|unten|untenstehend\p{L}*|nachfolgend|dazwischen|zwischen den zeilen|im text|in (?:der|deiner|ihrer) e?-?mail`,
  `(?:rot|blau|grün|gelb|fett|kursiv|farbig) ?(?:markiert|gedruckt|geschrieben)?|in großbuchstaben|fettdruck`,
  `ci-dessous|plus bas|en dessous|en (?:rouge|bleu|vert|gras|couleur|majuscules)|dans (?:le|ton|votre) (?:texte|message|mail|corps)`,
  `(?:más )?abajo|entre l[íi]neas|en (?:el texto|tu correo|su correo|mayúsculas|negrita|rojo|azul|verde)`,
  `sotto|di seguito|tra le righe|in grassetto|nel (?:testo|corpo)|abaixo|no (?:texto|corpo)|em (?:negrito|vermelho|azul)`,
  `hieronder|tussen de regels|in (?:de|je|uw) (?:tekst|mail)|nedan|nedenfor|i (?:texten|teksten|din mail)|(?:med |i )?rött|rødt`,
  `poniżej|w (?:tekście|treści)|na czerwono|níže|červeně|v textu|alább|aşağıda|ниже|в тексте|внутри|красным|синим`,
]
const points = new RegExp(
  String.raw`(?<!\p{L})(?:${pointers.join('|')})(?!\p{L})|下記|文中|本文中|下文|下方|红色|以下|아래|인라인`,
  'iu',
)

/** true where a writer says that answers stand below, in between what is quoted. */
export function pointsDown(text: string): boolean {
  return points.test(text)
}
