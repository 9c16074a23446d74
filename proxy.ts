import { type NextRequest, NextResponse } from 'next/server'
import { secure } from './lib/http/security-headers'

const development = process.env.NODE_ENV === 'development'

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Server-rendered rows carry their place in style attributes, which a nonce cannot cover.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

function isEncoded(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Gives every answer its security headers, and every page a nonce of its own. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const forwarded = new Headers(request.headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('content-security-policy', policy)
  forwarded.set('x-wren-path', request.nextUrl.pathname + request.nextUrl.search)
  const { pathname } = request.nextUrl
  // Next answers a path that is no URL encoding with 500; it names nothing, like a control character.
  const response = isEncoded(pathname)
    ? NextResponse.next({ request: { headers: forwarded } })
    : NextResponse.rewrite(new URL('/mail/%00', request.url), { request: { headers: forwarded } })
  if (pathname !== '/frame' && !pathname.startsWith('/api/')) {
    response.headers.set('content-security-policy', policy)
    response.headers.set('cache-control', 'no-store')
  }
  return secure(response)
}

/**
 * Routes below `/api` give themselves their headers (`lib/http/handle`), and most need nothing else of this:
 * it would be a third of what a small request costs. A link names its account in its address.
 */
export const config = {
  matcher: [
    '/((?!api/|_next/static|_next/image|icon|manifest).*)',
    { source: '/api/(.*)', has: [{ type: 'query', key: 'account' }] },
    '/api/(.*%.*)',
  ],
}
