import { safeFilename } from '../mail/filename'

/** Headers under which a stranger's file cannot do anything but be saved (RFC 6266, RFC 8187). */
export function attachmentHeaders(filename: string): Record<string, string> {
  const name = safeFilename(filename)
  const ascii = name.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}
