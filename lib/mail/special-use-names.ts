import type { Mailbox } from './mailbox'
import type { ChoosableUse } from './special-use'

/**
 * Names that mail programs give to special folders, as they stand on servers: English, German, French,
 * Spanish, Italian, Dutch, Polish, Portuguese, Swedish, Czech, a line each. The likelier name comes first.
 */
const names: Record<ChoosableUse, string> = {
  '\\Sent': `
    Sent, Sent Items, Sent Messages, Sent Mail, Sent Objects
    Gesendet, Gesendete Elemente, Gesendete Objekte, Gesendete Nachrichten, Gesendete Mails, Gesendete E-Mails
    Envoyés, Éléments envoyés, Messages envoyés, Courrier envoyé, Courriers envoyés, Objets envoyés, Mails envoyés
    Enviados, Elementos enviados, Mensajes enviados, Correo enviado, Correos enviados, Enviado
    Inviati, Inviata, Posta inviata, Elementi inviati, Messaggi inviati
    Verzonden, Verzonden items, Verzonden berichten, Verzonden e-mail, Verstuurd
    Wysłane, Elementy wysłane, Wysłane elementy, Wiadomości wysłane, Wysłane wiadomości
    Enviadas, Itens enviados, Mensagens enviadas, Correio enviado, E-mails enviados
    Skickat, Skickade, Skickade objekt, Skickade meddelanden, Skickad e-post
    Odeslané, Odeslaná pošta, Odeslané položky, Odeslané zprávy, Odesláno`,
  '\\Drafts': `
    Drafts, Draft, Draft Messages
    Entwürfe, Entwurf
    Brouillons, Brouillon
    Borradores, Borrador
    Bozze, Bozza
    Concepten, Concept
    Szkice, Wersje robocze, Kopie robocze, Robocze
    Rascunhos, Rascunho
    Utkast
    Koncepty, Rozepsané, Rozepsané zprávy`,
  '\\Trash': `
    Trash, Deleted, Deleted Items, Deleted Messages, Deleted Mail, Bin, Wastebasket
    Papierkorb, Gelöscht, Gelöschte Elemente, Gelöschte Objekte, Gelöschte Nachrichten
    Corbeille, Éléments supprimés, Messages supprimés, Supprimés
    Papelera, Elementos eliminados, Mensajes eliminados, Eliminados, Papelera de reciclaje
    Cestino, Posta eliminata, Elementi eliminati, Messaggi eliminati, Eliminati
    Prullenbak, Prullenmand, Verwijderd, Verwijderde items, Verwijderde berichten
    Kosz, Usunięte, Elementy usunięte, Usunięte elementy, Wiadomości usunięte
    Lixo, Lixeira, Reciclagem, Itens eliminados, Itens excluídos, Mensagens eliminadas, Mensagens excluídas
    Papperskorgen, Papperskorg, Borttaget, Borttagna objekt, Borttagna meddelanden, Raderat
    Koš, Odstraněné, Odstraněná pošta, Odstraněné položky, Smazané, Smazaná pošta`,
  '\\Junk': `
    Junk, Spam, Junk E-mail, Junk Mail, Bulk Mail, Bulk
    Spamverdacht, Unerwünscht, Unerwünschte Werbung, Unerwünschte E-Mails
    Indésirables, Courrier indésirable, Messages indésirables, Pourriel, Pourriels
    No deseado, Correo no deseado, Correo basura
    Posta indesiderata, Indesiderata
    Ongewenst, Ongewenste e-mail, Ongewenste post, Ongewenste berichten
    Śmieci, Wiadomości-śmieci, Niechciane
    Lixo eletrônico, Lixo eletrónico, Lixo electrónico, Correio não solicitado, E-mail de lixo
    Skräppost, Skräp
    Nevyžádaná pošta, Nevyžádané`,
  '\\Archive': `
    Archive, Archives, Archived
    Archiv
    Archivés
    Archivo, Archivados
    Archivio, Archiviati
    Archief, Gearchiveerd
    Archiwum, Zarchiwizowane
    Arquivo, Arquivados, Arquivo morto
    Arkiv, Arkiverat
    Archivované, Archivovaná pošta`,
}

/** A name without case, accents, or what stands between its words: "E-Mail", "E mail" and "email" are one. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[\s_.-]+/g, '')
}

interface Likeness {
  use: ChoosableUse
  /** From 0, the likeliest. */
  rank: number
}

const likenesses = new Map<string, Likeness>()
for (const [use, text] of Object.entries(names)) {
  text
    .split(/[,\n]/)
    .map(plain)
    .filter(Boolean)
    .forEach((name, rank) => {
      if (!likenesses.has(name)) likenesses.set(name, { use: use as ChoosableUse, rank })
    })
}

/** What the name of a folder at the top, or right below INBOX, is likely to mean. */
function likenessOf({ path, delimiter }: Pick<Mailbox, 'path' | 'delimiter'>): Likeness | null {
  const parts = delimiter ? path.split(delimiter) : [path]
  if (parts.length > 2 || (parts.length === 2 && parts[0]?.toUpperCase() !== 'INBOX')) return null
  return likenesses.get(plain(parts.at(-1) ?? '')) ?? null
}

/** The use that a folder's name suggests, in ten languages; a guess, to be confirmed by the person. */
export function likelyUse(mailbox: Pick<Mailbox, 'path' | 'delimiter'>): ChoosableUse | null {
  return likenessOf(mailbox)?.use ?? null
}

/** Folders without a use whose names suggest this one, the likeliest first. */
export function likelyMailboxes(mailboxes: Mailbox[], use: ChoosableUse): Mailbox[] {
  const rankOf = (mailbox: Mailbox) => {
    const likeness = likenessOf(mailbox)
    return likeness?.use === use ? likeness.rank : -1
  }
  return mailboxes
    .filter((mailbox) => mailbox.selectable && !mailbox.specialUse && rankOf(mailbox) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.path.length - b.path.length)
}
