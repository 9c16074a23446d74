import { defineConfig } from 'vitest/config'

const shared = {
  // A zone with an odd offset shows whatever reckons in the server's zone or in whole hours.
  env: { TZ: 'Asia/Kathmandu', LOG_LEVEL: 'silent' },
  // Only against hanging: what takes how long depends on the machine.
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

/** Unit tests stand beside the code; what needs a browser is tested in e2e. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['lib/imap/faults/**'],
          provide: { postgresPort: undefined },
        },
      },
      {
        test: {
          ...shared,
          name: 'faults',
          include: ['lib/imap/faults/*.test.ts'],
          globalSetup: ['e2e/servers/dovecot-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'PostgreSQL',
          include: ['lib/store/*.test.ts'],
          globalSetup: ['e2e/servers/postgres-setup.ts'],
        },
      },
    ],
  },
})
