import { Languages, Lock, PenLine, ShieldAlert, TriangleAlert } from 'lucide-react'
import { refutedDomain } from '@/lib/mail/authentication'
import type { Message, Protection, Shortfall } from '@/lib/mail/message'

const protections = {
  'encrypted-pgp':
    'This message is encrypted (OpenPGP). Wren cannot open it; a mail program with your key can, from the attached file.',
  'encrypted-smime':
    'This message is encrypted (S/MIME). Wren cannot open it; a mail program with your key can, from the attached file.',
  'encrypted-text':
    'The text of this message is encrypted (OpenPGP). Wren cannot open it; a mail program with your key can.',
  'sealed-smime':
    'This message is inside a signature (S/MIME) and cannot be shown here. A mail program that knows S/MIME can open the attached file.',
  'signed-pgp': 'This message is signed (OpenPGP). Wren does not check signatures.',
  'signed-smime': 'This message is signed (S/MIME). Wren does not check signatures.',
} satisfies Record<Protection, string>

const shortfalls = {
  'too-many-texts': 'This message has too many parts; only the first ones are shown.',
  'too-many-attachments': 'This message has too many attachments; only the first ones are listed.',
  'too-many-parts': 'This message has too many parts within each other; some of them are left in one piece.',
  'structure-broken': 'This message is too large and too damaged to be read to its end.',
} satisfies Record<Shortfall, string>

function guessWords(charset: string): string {
  return `This message does not say in which characters it is written. They were read as ${charset}.`
}

function refutedWords(domain: string): string {
  return `The mail server found that this message is perhaps not from ${domain}. Be careful with links, files and whatever it asks for.`
}

/** What has to be said of a message before it is read. */
export function MessageNotes({ message }: { message: Message }) {
  const guessed = message.texts.find((text) => text.guessed)?.guessed
  const refuted = refutedDomain(message)
  const notes = [
    ...(refuted ? [{ icon: ShieldAlert, text: refutedWords(refuted) }] : []),
    ...message.protection.map((name) => ({
      icon: name.startsWith('signed') ? PenLine : Lock,
      text: protections[name],
    })),
    ...message.shortfalls.map((name) => ({ icon: TriangleAlert, text: shortfalls[name] })),
    ...(guessed ? [{ icon: Languages, text: guessWords(guessed) }] : []),
  ]
  return notes.map(({ icon: Icon, text }) => (
    <p
      key={text}
      role="note"
      className="mt-4 flex items-center gap-3 rounded-control bg-sidebar px-3.5 py-2 text-[13px] text-muted dark:bg-hover"
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {text}
    </p>
  ))
}
