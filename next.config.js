/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types of everything; a build that is only to be run need not do it again.
  typescript: { ignoreBuildErrors: true },
}
