import type { Argument } from './argument'

/** Words of a command that are ours. */
export const atoms = (...words: string[]): Argument[] => words.map((value) => ({ type: 'ATOM', value }))

/** A person's words are always a literal: nothing in them can be part of a command. */
export const literal = (value: string): Argument => ({ type: 'LITERAL', value: Buffer.from(value) })

/** Messages with files: no server tells of them by a key of its own, but they are multipart/mixed. */
export const withFiles: Argument[] = [...atoms('HEADER', 'Content-Type'), literal('multipart/mixed')]
