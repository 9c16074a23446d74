/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types of everything; a build that is only to be run need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Browsers ask for the icon whenever the address changes.
  headers: async () => [
    { source: '/icon.svg', headers: [{ key: 'cache-control', value: 'public, max-age=86400' }] },
  ],
}
