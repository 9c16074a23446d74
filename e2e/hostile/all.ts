import { leakElements } from './leak-elements.ts'
import { leakStyles } from './leak-styles.ts'
import { mutations } from './mutations.ts'
import { scripts } from './scripts.ts'
import { type Vector, type Vectors, vectorsOf } from './vector.ts'

function prefixed(prefix: string, table: Vectors): Vectors {
  return Object.fromEntries(Object.entries(table).map(([name, entry]) => [`${prefix}-${name}`, entry]))
}

/** Ways in which mail might ask for something as soon as it is shown, or touched. */
export function leakVectors(addressOf: (name: string) => string): Vector[] {
  return vectorsOf(prefixed('leak', { ...leakElements, ...leakStyles }), addressOf)
}

/** Ways in which mail might run a script. */
export function scriptVectors(addressOf: (name: string) => string): Vector[] {
  return vectorsOf(prefixed('run', { ...scripts, ...mutations }), addressOf)
}
