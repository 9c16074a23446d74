import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './root.ts'

/** What each layer must not import: the rule that says so, the importing file, and what stands in it. */
const violations: [rule: string, file: string, source: string][] = [
  ['mail-is-pure', 'lib/mail/seeded.ts', "import '../log'"],
  ['mail-is-pure', 'lib/mail/seeded-core.ts', "import 'node:fs'"],
  ['imap-speaks-imap-only', 'lib/imap/seeded.ts', "import '../session/safe-next'"],
  ['imap-alone', 'lib/imap/seeded-alone.ts', "import '../smtp/seeded'"],
  ['smtp-speaks-smtp-only', 'lib/smtp/seeded.ts', "import 'imapflow'"],
  ['smtp-alone', 'lib/smtp/seeded-alone.ts', "import '../sieve/seeded'"],
  ['sieve-speaks-sieve-only', 'lib/sieve/seeded.ts', "import 'next/headers'"],
  ['sieve-alone', 'lib/sieve/seeded-alone.ts', "import '../imap/connection'"],
  ['no-next-in-protocols', 'lib/sieve/seeded.ts', ''],
  ['store-keeps-records-only', 'lib/store/seeded.ts', "import '../session/seeded'"],
  ['session-lends-connections', 'lib/session/seeded.ts', "import '../http/problem'"],
  ['http-parses-and-answers', 'lib/http/seeded.ts', "import '../imap/fetch-rows'"],
  ['tools-know-nothing', 'lib/metrics.ts', "import './log'"],
  ['routes-call-the-server', 'app/api/seeded/route.ts', "import '@/lib/client/paths'"],
  ['no-page-in-the-server', 'app/api/seeded/route.ts', ''],
  ['no-react-in-the-server', 'app/api/seeded-react/route.ts', "import type { ReactNode } from 'react'"],
  ['client-is-for-the-browser', 'lib/client/seeded.ts', "import type { Config } from '../config'"],
  ['html-is-the-policy', 'lib/html/seeded.ts', "import '../client/paths'"],
  ['ui-knows-no-mail', 'components/ui/seeded.tsx', "import '@/lib/mail/size'"],
  ['ui-knows-no-mail', 'components/ui/seeded-feature.tsx', "import '@/components/shell/logo'"],
  ['components-ask-the-client', 'components/mailbox/seeded.tsx', "import '@/app/page'"],
  ['pages-gate-and-prefetch', 'app/seeded/page.tsx', "import '@/lib/imap/delete-messages'"],
  ['pages-borrow-connections', 'app/seeded-connection/page.tsx', "import '@/lib/imap/connection'"],
  ['no-other-lib', 'lib/mail/seeded-other.ts', "import '../utils/seeded'"],
  ['no-test-code-in-the-product', 'lib/session/seeded-server.ts', "import '@/e2e/servers/free-port'"],
  ['no-orphan', 'lib/mail/seeded-orphan.ts', 'export const alone = true'],
  ['no-circle', 'lib/mail/seeded-circle.ts', "import type { Other } from './seeded-ring'"],
  ['no-unknown-module', 'components/shell/seeded.tsx', "import '@/lib/nowhere'"],
  // A component that is allowed what it imports, and through it reaches the mail server's connection.
  ['no-server-in-the-browser', 'components/message/seeded.tsx', "import '@/lib/client/seeded-way'"],
]

/** What the seeded files need, and no rule is tried on. */
const surroundings: Record<string, string> = {
  'lib/utils/seeded.ts': 'export const one = 1',
  'lib/client/seeded-way.ts': "import '../mail/seeded-way'",
  'lib/mail/seeded-way.ts': "import type { ImapConnection } from '../imap/connection'",
  'lib/mail/seeded-ring.ts': "import type { Circle } from './seeded-circle'\nexport type Other = Circle",
}

const copies: string[] = []

/** A copy of everything that git tracks, as a repository of its own with the same packages. */
function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'wren-layers-'))
  copies.push(copy)
  const git = (args: string[], cwd: string) => execFileSync('git', args, { cwd, encoding: 'utf8' })
  for (const path of git(['ls-files', '-z', '-co', '--exclude-standard'], ROOT).split('\0')) {
    if (path && existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  git(['init', '-q'], copy)
  git(['add', '.'], copy)
  return copy
}

function write(copy: string, path: string, source: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), `${source}\n`)
}

function check(copy: string): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check-layers.ts'], { cwd: copy }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    )
  })
}

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

it('passes the code as it is', async () => {
  expect(await check(copySources())).toEqual({ code: 0, output: expect.stringMatching(/^\d+ modules keep/) })
})

it('fails when files were not read, for then no rule was tried on them', async () => {
  const copy = copySources()
  write(
    copy,
    '.dependency-cruiser.mjs',
    "export default { options: { exclude: { path: '^lib/mail/' }, doNotFollow: { path: 'node_modules' } } }",
  )
  const { code, output } = await check(copy)
  expect(code).toBe(1)
  expect(output).toContain('lib/mail/quota.ts')
  expect(output).not.toContain('lib/imap/connection.ts')
})

describe('names the rule that is broken', () => {
  let result: { code: unknown; output: string }

  beforeAll(async () => {
    const copy = copySources()
    for (const [, path, source] of violations) if (source) write(copy, path, source)
    for (const [path, source] of Object.entries(surroundings)) write(copy, path, source)
    result = await check(copy)
  })

  it.each(violations)('%s, by %s', (rule, path) => {
    expect(result.code).toBe(1)
    const found = result.output.split('\n').filter((line) => /^[a-z-]+: /.test(line))
    const name = `${rule}: ${path}`
    expect(found.filter((line) => line === name || line.startsWith(`${name} → `))).not.toEqual([])
  })
})
