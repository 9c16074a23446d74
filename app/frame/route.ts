/**
 * The empty document that a message's body is put into. Its own policy lets the sender's styles
 * live, and nothing else: no script, no request, no form.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ')

export function GET() {
  return new Response(
    '<!doctype html><html lang="en"><head><title>Message</title></head><body></body></html>',
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'private, max-age=86400',
        'x-content-type-options': 'nosniff',
      },
    },
  )
}
