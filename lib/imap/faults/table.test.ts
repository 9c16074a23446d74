import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { table } from './table.test-support'

const folder = join(import.meta.dirname, '..')
const files = readdirSync(folder)
  .filter((name) => /\.ts$/.test(name) && !/\.(test|test-support)\.ts$/.test(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort()

/** Files that send nothing to a mail server: they reckon with what is there. */
const pure = [
  'argument',
  'criteria',
  'envelope',
  'failure',
  'known-rows',
  'known-threads',
  'name-failure',
  'namespaces',
  'search-criteria',
  'target-path',
  'to-part',
  'view-criteria',
  'window-mark',
]
/** What all operations go through, and is put through faults with each of them. */
const ways = ['attempt', 'execute', 'fetch-set']
/** Signs in to nothing, or only listens: their own tests put them through faults. */
const greeted = ['check-server', 'notify', 'watch-mailbox']

describe('the table of faults', () => {
  it('knows every file of lib/imap, and none that is not there', () => {
    expect([...Object.keys(table), ...pure, ...ways, ...greeted].sort()).toEqual(files)
  })

  it.each(pure)('is right in having no operation of %s', (name) => {
    const text = readFileSync(join(folder, `${name}.ts`), 'utf8')
    expect(text).not.toMatch(/from '\.\/(attempt|execute|open-mailbox|unselect)'|from 'node:(net|tls)'/)
    expect(text).not.toMatch(/client\.\w+\(/)
  })

  it.each(Object.entries(table))('has a command at which %s can fail', (_, operations) => {
    expect(operations.flatMap(({ points }) => points)).not.toEqual([])
  })

  it.each(greeted)('leaves %s to a test of its own', (name) => {
    expect(readFileSync(join(folder, `${name}.test.ts`), 'utf8')).toContain(`from './${name}'`)
  })
})
