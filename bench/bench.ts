import { writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, isBuilt } from '../scripts/build.ts'
import { ensureDovecot } from '../scripts/ensure-dovecot.ts'
import { ROOT } from '../scripts/root.ts'
import { Refusal, runScript } from '../scripts/run-script.ts'
import { runStep } from '../scripts/run-step.ts'
import { measureLoad } from './load.ts'
import { measurePages } from './pages.ts'
import { loadReport, pagesReport, requestsReport } from './report.ts'
import { measureRequests } from './requests.ts'
import { makeLargeAccount, openStage } from './stage.ts'

/** Most users of a load test. */
const mostUsers = 200

/** Measures the product, prints the figures, and keeps them in bench/RESULTS.md. */
async function bench(): Promise<number> {
  const { runs, users } = parseOptions()
  await ensureDovecot(join(tmpdir(), 'wren-bench-install.log'))
  const code = isBuilt() ? 0 : await build(runStep)
  if (code !== 0) return code
  const stage = await openStage()
  const reports: string[] = []
  const tell = (report: string) => {
    console.log(`\n${report}`)
    reports.push(report)
  }
  try {
    if (users > 0) tell(loadReport(await measureLoad(stage, users)))
    else {
      console.log('Filling a mailbox with 100,000 messages …')
      const account = await makeLargeAccount(stage, runs + 1)
      tell(pagesReport(await measurePages(stage, account, runs)))
      tell(requestsReport(await measureRequests(stage, account, runs)))
    }
  } finally {
    await stage.stop()
  }
  const file = users > 0 ? 'LOAD.md' : 'RESULTS.md'
  await writeFile(join(ROOT, 'bench', file), `${heading()}\n\n${reports.join('\n\n')}\n`)
  console.log(`\nKept in bench/${file}`)
  return 0
}

function parseOptions(): { runs: number; users: number } {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '15' }, users: { type: 'string', default: '0' } },
  })
  const [runs, users] = [Number(values.runs), Number(values.users)]
  const isWrong =
    !Number.isInteger(runs) || runs < 1 || !Number.isInteger(users) || users < 0 || users > mostUsers
  if (isWrong) throw new Refusal(`Usage: npm run bench [-- --runs 15] [-- --users N, at most ${mostUsers}]`)
  return { runs, users }
}

function heading(): string {
  const [cpu] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const machine = `${cpus().length} cores (${cpu?.model.trim()}), ${memory}, Node.js ${process.version}`
  return `# Figures of a run\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Browser, product and mail
server share the machine; the mail server is Dovecot on loopback, with all of its mail in memory. Beside Roundcube: PEERS.md.`
}

await runScript(bench)
