/** Scripts and styles, for browsers that take what scripts/prepare-assets.ts has compressed of them. */
const assets = '/_next/static/:file(.*\\.(?:js|css))'
const has = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }]
const sentAs = (type) => [
  { key: 'content-encoding', value: 'br' },
  { key: 'content-type', value: type },
]
const isProduction = process.env.NODE_ENV === 'production'

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  // Bundled, each route would have its own copy of them in memory, tables of charsets and all.
  serverExternalPackages: [
    'imapflow',
    'libmime',
    'iconv-lite',
    'zod',
    'kysely',
    'ical.js',
    'chardet',
    'prom-client',
    'rate-limiter-flexible',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types of everything; a build that is only to be run need not do it again.
  typescript: { ignoreBuildErrors: true },
  rewrites: async () => ({
    beforeFiles: isProduction ? [{ source: assets, has, destination: '/_next/static/:file.br' }] : [],
  }),
  headers: async () => [
    // Browsers ask for the icon whenever the address changes.
    { source: '/icon.svg', headers: [{ key: 'cache-control', value: 'public, max-age=86400' }] },
    ...(isProduction
      ? [
          { source: assets, headers: [{ key: 'vary', value: 'accept-encoding' }] },
          { source: '/_next/static/:file(.*\\.js)', has, headers: sentAs('text/javascript; charset=utf-8') },
          { source: '/_next/static/:file(.*\\.css)', has, headers: sentAs('text/css; charset=utf-8') },
        ]
      : []),
  ],
}
