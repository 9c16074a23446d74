import { defineConfig } from 'vitest/config'

/** Unit tests stand beside the code; what needs a browser or a mail server is tested in e2e. */
export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A zone with an odd offset shows whatever reckons in the server's zone or in whole hours.
    env: { TZ: 'Asia/Kathmandu', LOG_LEVEL: 'silent' },
    maxWorkers: 2,
    // Only against hanging: what takes how long depends on the machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
