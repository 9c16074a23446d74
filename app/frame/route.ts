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
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ')

/** By the mode that a browser lays the message out in (`lib/mail/document-mode`). */
const doctypes: Record<string, string> = {
  standards: '<!doctype html>',
  limited:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  quirks: '',
}

export function GET(request: Request) {
  const mode = new URL(request.url).searchParams.get('mode') ?? 'standards'
  const doctype = Object.hasOwn(doctypes, mode) ? doctypes[mode] : doctypes.standards
  return new Response(`${doctype}<html><head><title>Message</title></head><body></body></html>`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'private, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  })
}
