import type { MessageStructureObject } from 'imapflow'
import type { Attachment } from '../mail/message'

/** A text part that can be shown, and which of the two forms it is. */
export interface TextPart {
  kind: 'html' | 'plain'
  node: MessageStructureObject
}

/** Section number of a leaf: a message that is not multipart has the one part "1". */
export function sectionOf(node: MessageStructureObject): string {
  return node.part ?? '1'
}

/** The name a part is downloaded under; one without a name is called by its section. */
export function filenameOf(node: MessageStructureObject): string {
  return (
    declaredName(node) || `${node.type === 'message/rfc822' ? 'Message' : 'Attachment'} ${sectionOf(node)}`
  )
}

function declaredName(node: MessageStructureObject): string {
  return node.dispositionParameters?.filename ?? node.parameters?.name ?? ''
}

function isAttachment(node: MessageStructureObject): boolean {
  if (node.disposition === 'attachment') return true
  if (/^text\/(plain|html)$/.test(node.type)) return Boolean(declaredName(node))
  return !node.type.startsWith('multipart/')
}

/**
 * The part to show: of alternatives the last that is HTML or plain text (RFC 2046, 5.1.4), else the
 * first text part. Attached text is not the message's text.
 */
export function findTextPart(node: MessageStructureObject | undefined): TextPart | null {
  if (!node) return null
  if (node.childNodes?.length && node.type !== 'message/rfc822') {
    const found = node.childNodes.map(findTextPart).filter((part) => part !== null)
    if (node.type === 'multipart/alternative') {
      return found.findLast((part) => part.kind === 'html') ?? found.at(-1) ?? null
    }
    return found[0] ?? null
  }
  if (isAttachment(node)) return null
  if (node.type === 'text/html') return { kind: 'html', node }
  return node.type === 'text/plain' ? { kind: 'plain', node } : null
}

/** All parts to download, in order; images that an HTML text refers to by Content-ID are not among them. */
export function listAttachments(node: MessageStructureObject | undefined, related = false): Attachment[] {
  if (!node) return []
  if (node.type.startsWith('multipart/')) {
    const inRelated = node.type === 'multipart/related'
    return (node.childNodes ?? []).flatMap((child) => listAttachments(child, inRelated))
  }
  const inline = related && node.disposition !== 'attachment' && Boolean(node.id)
  if (!isAttachment(node) || inline) return []
  return [{ part: sectionOf(node), filename: filenameOf(node), type: node.type, size: decodedSize(node) }]
}

/** true when a list should show the paper clip. */
export function hasAttachment(node: MessageStructureObject | undefined): boolean {
  return listAttachments(node).length > 0
}

/** The leaf with a section number, or null. */
export function findPart(
  node: MessageStructureObject | undefined,
  part: string,
): MessageStructureObject | null {
  if (!node) return null
  if (!node.type.startsWith('multipart/') && sectionOf(node) === part) return node
  for (const child of node.childNodes ?? []) {
    const found = findPart(child, part)
    if (found) return found
  }
  return null
}

/** BODYSTRUCTURE counts encoded octets: base64 has 78 (a line with its end) for every 57. */
function decodedSize(node: MessageStructureObject): number {
  const size = node.size ?? 0
  return node.encoding?.toLowerCase() === 'base64' ? Math.round((size * 57) / 78) : size
}
