import { CompiledQuery } from 'kysely'
import type { Database } from './database'

/** What a library that brings its own SQL for PostgreSQL wants of a client. */
export interface QueryClient {
  query(query: { text: string; values?: unknown[] }): Promise<{ rows: unknown[]; rowCount: number }>
}

/** The database for such a library, over the same connections as everything else. */
export function queryClient(db: Database): QueryClient {
  return {
    async query({ text, values = [] }) {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) }
    },
  }
}
