import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { ROOT } from './root.ts'

/** What the rules of .dependency-cruiser.mjs are about, and what uses it. */
const SOURCES = ['app', 'components', 'lib', 'e2e', 'scripts', 'proxy.ts', 'instrumentation.ts']
const PRODUCT = ['app', 'components', 'lib']

/** Keeps the layers apart: prints each import that breaks a rule, and where the code belongs instead. */
async function checkLayers(): Promise<number> {
  const { modules, summary } = await cruiseSources()
  const seen = new Set(modules.map(({ source }) => source))
  const unseen = listTracked().filter((path) => !seen.has(path))
  // A parser that fails finds no imports, and no imports break no rule.
  if (unseen.length > 0) {
    console.error(`dependency-cruiser did not read ${unseen.length} files: ${unseen.join(', ')}`)
    return 1
  }
  const advice = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]))
  for (const violation of summary.violations) {
    console.error(`${nameImports(violation)}\n  ${advice.get(violation.rule.name)}\n`)
  }
  if (summary.violations.length > 0) return 1
  console.log(`${seen.size} modules keep to their layers`)
  return 0
}

async function cruiseSources(): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(join(ROOT, '.dependency-cruiser.mjs'))
  const tsConfig = extractTSConfig(join(ROOT, 'tsconfig.json'))
  const { output } = await cruise(SOURCES, { ...options, baseDir: ROOT }, undefined, { tsConfig })
  return output as ICruiseResult
}

function listTracked(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...PRODUCT], { cwd: ROOT, encoding: 'utf8' })
  return listed.split('\0').filter((path) => /\.tsx?$/.test(path) && existsSync(join(ROOT, path)))
}

/** As in "mail-is-pure: lib/mail/size.ts → lib/log.ts", with all steps of a way over other modules. */
function nameImports({ rule, from, to, via, cycle }: IViolation): string {
  const steps = (via ?? cycle)?.map(({ name }) => name) ?? (to === from ? [] : [to])
  return `${rule.name}: ${[from, ...steps].join(' → ')}`
}

process.exitCode = await checkLayers()
