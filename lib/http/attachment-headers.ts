import { safeFilename } from '../mail/filename'

/**
 * Headers under which a stranger's file cannot do anything but be saved (RFC 6266, RFC 8187).
 * @param type of what an element of the page shows (`previewType`); a PDF has a frame of its own, and
 *   there the browser's viewer, in a sandbox all the same
 */
export function attachmentHeaders(
  filename: string,
  type = 'application/octet-stream',
): Record<string, string> {
  const name = safeFilename(filename)
  const ascii = name.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': type,
    'content-disposition': `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store, no-transform',
  }
}
