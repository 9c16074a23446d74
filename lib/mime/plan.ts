import { isPicture } from '../mail/file-type'
import type { Protection } from '../mail/message'
import { isMessage, isMultipart, type Part } from './part'

/** In which form a text is written. */
export type TextKind = 'html' | 'plain' | 'enriched'

/**
 * A text that is shown, or a picture that stands between texts; `instead` are those of another form,
 * where this one turns out to say nothing.
 */
export interface PlannedText {
  kind: TextKind | 'image'
  part: Part
  instead?: PlannedText[]
}

/** What of a message is shown, and how: each list in the message's order. */
export interface Plan {
  texts: PlannedText[]
  /** Shown in their own words, and there to download as well. */
  calendars: Part[]
  contacts: Part[]
  reports: Part[]
  messages: Part[]
  /** Outlook's winmail.dat, which holds the attachments. */
  bundles: Part[]
  attachments: Part[]
  /** Parts that an HTML text may refer to (RFC 2392). */
  related: Part[]
  /** What has to be said of the whole. */
  protection: Protection[]
}

const enriched = /^text\/(enriched|richtext)$/
const calendar = /^(text\/calendar|application\/ics)$/
const contact = /^text\/(x-)?vcard$|^text\/directory$/
const report = /^message\/(global-)?(delivery-status|disposition-notification)$|^message\/feedback-report$/
const bundle = /^application\/(vnd\.)?ms-tnef$/
const smime = /^application\/(x-)?pkcs7-mime$/
/** Other forms of what stands beside them, for programs that are not browsers. */
const neverShown = /^text\/(x-amp-html|watch-html)$/

function textKind({ type }: Part): TextKind | null {
  if (type === 'text/html') return 'html'
  if (enriched.test(type)) return 'enriched'
  // A part without a type is text (RFC 2045, 5.2), and so is one with a type that nobody can read.
  return type === 'text/plain' || !/^[^/]+\/./.test(type) ? 'plain' : null
}

function emptyPlan(): Plan {
  return {
    ...{ texts: [], calendars: [], contacts: [], reports: [], messages: [] },
    ...{ bundles: [], attachments: [], related: [], protection: [] },
  }
}

/** Decides, from the structure alone, what of a message is shown and what is there to download. */
export function planOf(root: Part): Plan {
  const plan = emptyPlan()
  visit(root, plan, false)
  if (!hasText(plan)) plan.texts.unshift(...namedTexts(plan))
  // A report without the sentence that should come with it (RFC 3462, 1) is its own text.
  if (!hasText(plan)) plan.texts.unshift(...plan.reports.map((part) => ({ kind: 'plain' as const, part })))
  return plan
}

function hasText({ texts }: Plan): boolean {
  return texts.some(({ kind }) => kind !== 'image')
}

/** A text that has a name is a file, unless it is all that there is to read. */
function namedTexts({ attachments }: Plan): Plan['texts'] {
  return attachments.flatMap((part) => {
    const kind = part.disposition === 'attachment' ? null : textKind(part)
    return kind ? [{ kind, part }] : []
  })
}

function visit(part: Part, plan: Plan, isRelated: boolean): void {
  if (isMultipart(part)) visitMultipart(part, plan, isRelated)
  else visitLeaf(part, plan, isRelated)
}

function visitMultipart(part: Part, plan: Plan, isRelated: boolean): void {
  switch (part.type) {
    case 'multipart/alternative':
      visitAlternative(part, plan, isRelated)
      return
    case 'multipart/related':
      visitRelated(part, plan)
      return
    case 'multipart/signed':
      plan.protection.push(/pgp/.test(part.parameters.protocol ?? '') ? 'signed-pgp' : 'signed-smime')
      break
    case 'multipart/encrypted':
      plan.protection.push(/pkcs7/.test(part.parameters.protocol ?? '') ? 'encrypted-smime' : 'encrypted-pgp')
      // The one that says which version it is (RFC 3156, 4) is of no use to anybody.
      for (const child of part.parts)
        if (child.type !== 'application/pgp-encrypted') plan.attachments.push(child)
      return
  }
  for (const child of part.parts) visit(child, plan, false)
}

/** How well a form can be shown; of equal ones the last is the best (RFC 2046, 5.1.4). */
function rank(plan: Plan): number {
  // One that is empty, or a line break, says nothing.
  const kinds = plan.texts.filter(({ part }) => part.size > 2).map(({ kind }) => kind)
  if (kinds.includes('html')) return 3
  if (kinds.includes('enriched')) return 2
  return kinds.includes('plain') ? 1 : 0
}

function visitAlternative(part: Part, plan: Plan, isRelated: boolean): void {
  const forms = part.parts.map((child) => {
    const form = emptyPlan()
    visit(child, form, isRelated)
    return form
  })
  const best = forms.reduce((highest, form) => Math.max(highest, rank(form)), 0)
  const chosen = forms.findLast((form) => rank(form) === best)
  const second = forms.findLast((form) => form !== chosen && rank(form) > 0 && rank(form) < best)
  for (const form of forms) {
    // An invitation or a file that stands among the forms is in none of the others.
    const { texts, related, ...others } = form
    // Plain texts in place of each other are no forms of one text.
    if (form === chosen || (best === 1 && rank(form) === 1)) {
      for (const text of texts) plan.texts.push(second ? { ...text, instead: second.texts } : text)
    }
    if (form === chosen) append(plan.related, related)
    for (const [name, parts] of Object.entries(others)) append(plan[name as 'attachments'], parts as Part[])
  }
}

/** Not by a spread, which makes an argument of each: there are not as many as somebody may send parts. */
function append(parts: Part[], more: Part[]): void {
  for (const part of more) parts.push(part)
}

function visitRelated(part: Part, plan: Plan): void {
  const start = part.parameters.start?.replace(/^<|>$/g, '')
  const root = part.parts.find(({ contentId }) => start && contentId === start) ?? part.parts[0]
  for (const child of part.parts) visit(child, plan, child !== root)
}

function visitLeaf(part: Part, plan: Plan, isRelated: boolean): void {
  const isAttached = part.disposition === 'attachment'
  if (isMessage(part)) {
    plan.messages.push(part)
    return
  }
  const kind = textKind(part)
  const isFile = isAttached || (part.filename && part.disposition !== 'inline')
  if (kind && !isFile) {
    plan.texts.push({ kind, part })
    if (part.filename) plan.attachments.push(part)
    return
  }
  if (isRelated && part.contentId && !isAttached) {
    plan.related.push(part)
    return
  }
  // What is not attached stands where it was put, as Apple's Mail does it; it can be saved as well.
  if (/^image\//.test(part.type) && isPicture(part) && !isAttached && !isRelated)
    plan.texts.push({ kind: 'image', part })
  if (neverShown.test(part.type)) return
  if (smime.test(part.type)) {
    const isSigned = /signed-data/i.test(part.parameters['smime-type'] ?? '')
    plan.protection.push(isSigned ? 'sealed-smime' : 'encrypted-smime')
  }
  // A gateway has made a mixed message of an encrypted one.
  if (part.type === 'application/pgp-encrypted') plan.protection.push('encrypted-pgp')
  if (bundle.test(part.type) || /^winmail\.dat$/i.test(part.filename)) plan.bundles.push(part)
  else if (calendar.test(part.type)) plan.calendars.push(part)
  else if (contact.test(part.type)) plan.contacts.push(part)
  else if (report.test(part.type)) plan.reports.push(part)
  plan.attachments.push(part)
}

/** Parts that say who wrote a message, or that it is sealed: nobody looks for a file there. */
const isSeal = /^application\/((x-)?pkcs7-(signature|mime)|pgp-(signature|encrypted))$/

/** true when a list should show the paper clip. */
export function hasAttachment(root: Part): boolean {
  const { attachments, messages } = planOf(root)
  return messages.length > 0 || attachments.some(({ type }) => !isSeal.test(type))
}
