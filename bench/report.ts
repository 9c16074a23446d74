import { type Figures, shown, table } from './figures.ts'
import type { Load } from './load.ts'
import type { RequestFigures } from './requests.ts'

/** What people wait for. */
export function pagesReport(figures: Figures): string {
  const rows = figures
    .names()
    .map((name) => [
      name,
      shown(figures.median(name)),
      shown(figures.quantile(name, 0.95)),
      `${figures.count(name)}`,
    ])
  return `## In the browser: from input to the frame in which the result is seen\n\n${table(['operation', 'median, ms', 'p95, ms', 'runs'], rows)}`
}

/** What requests cost beside the mail server alone. */
export function requestsReport({ names, ours, bare, octets, bareOctets }: RequestFigures): string {
  const rows = names.map((name) => [
    name,
    `${shown(ours.median(name))} (${shown(ours.quantile(name, 0.95))})`,
    `${shown(bare.median(name))} (${shown(bare.quantile(name, 0.95))})`,
    (ours.median(name) / bare.median(name)).toFixed(2),
    shown(octets.median(name)),
    shown(bareOctets.median(name)),
    (octets.median(name) / bareOctets.median(name)).toFixed(2),
    `${ours.count(name)}`,
  ])
  const heads = [
    'request',
    'Wren, ms (p95)',
    'IMAP alone, ms (p95)',
    'ratio',
    'octets',
    'IMAP alone',
    'ratio',
    'runs',
  ]
  return `## Requests, beside ImapFlow alone in the same run\n\n${table(heads, rows)}`
}

/** What many users at once cost. */
export function loadReport({ users, took, perSecond, cpu, memory, growth }: Load): string {
  const rows = took
    .names()
    .map((name) => [
      name,
      shown(perSecond.get(name) ?? Number.NaN),
      shown(took.median(name)),
      shown(took.quantile(name, 0.95)),
      (cpu.get(name) ?? Number.NaN).toFixed(1),
    ])
  const mebibytes = (octets: number) => (octets / 2 ** 20).toFixed(1)
  const each = mebibytes((memory.after - memory.before) / users)
  const heads = ['request', 'a second', 'median, ms', 'p95, ms', 'CPU of Wren, ms each']
  return `## ${users} users at once\n\n${table(heads, rows)}\n\nMemory of Wren (PSS): ${mebibytes(memory.before)} MiB before anybody has signed in, ${mebibytes(memory.after)} MiB with ${users} users: ${each} MiB each.\n\n${table(
    ['further requests', 'memory (PSS), MiB'],
    growth.map(([count, octets]) => [count.toLocaleString('en'), mebibytes(octets)]),
  )}`
}
