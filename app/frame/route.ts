/**
 * The empty document that a message's body is put into. Its own policy lets the sender's styles
 * live, and images that are there already; nothing else: no script, no request, no form.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** What a frame may do, by what it is for: nothing in it can run, and so nothing in it can ask for it. */
const sandboxes = {
  read: 'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  print: 'sandbox allow-same-origin allow-modals',
}

/** By the mode that a browser lays the message out in (`lib/mail/document-mode`). */
const doctypes: Record<string, string> = {
  standards: '<!doctype html>',
  limited:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  quirks: '',
}

export function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const mode = searchParams.get('mode') ?? 'standards'
  const doctype = Object.hasOwn(doctypes, mode) ? doctypes[mode] : doctypes.standards
  return new Response(`${doctype}<html><head><title>Message</title></head><body></body></html>`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${policy}; ${sandboxes[searchParams.has('print') ? 'print' : 'read']}`,
      'cache-control': 'private, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  })
}
