import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of a PostgreSQL on loopback, where tests run on one. */
    postgresPort: number | undefined
  }
}

/** Starts the PostgreSQL on which the tests of the store run a second time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgresPort', postgres.port)
  return postgres.stop
}
