import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Figure, Growth, Middle } from './figures.ts'
import { node } from './household.ts'
import type { Statements } from './workloads/queries.ts'
import type { Weight } from './workloads/weight.ts'

/** Everything a run found out. */
export type Findings = {
  readonly rounds: number
  readonly seconds: number
  readonly postgres: string
  readonly figures: readonly Figure[]
  readonly growths: readonly Growth[]
  readonly statements: readonly (Statements & { readonly size: number })[]
  readonly searchPlan: string
  readonly reading: Middle & { readonly provisions: number }
  readonly idle: number
  readonly weight: Weight
}

/** The findings as the tables of RESULTS.md. */
export function report(found: Findings): string {
  return [
    machine(found),
    '### Speed, as shares of a calibrator in the same round',
    table(
      [
        'workload',
        'mandates',
        'ours a second',
        'p95',
        'calibrator',
        'calibrator a second',
        'ratio (spread)',
        'goal',
        '',
      ],
      found.figures.map(({ workload, size, perSecond, p95, base, ratio }) => [
        workload.name,
        count(size),
        count(perSecond.median),
        `${p95.median.toFixed(0)} ms`,
        workload.base,
        base ? count(base.median) : 'not measured: no pgbench',
        spread(ratio),
        `≥ ${workload.goal}`,
        ratio ? met(ratio.median >= workload.goal) : '',
      ]),
    ),
    '### Growth, from the smallest register to the largest, round by round',
    table(
      ['workload', 'p95, ratio (spread)', 'goal', '', 'speed, ratio (spread)'],
      found.growths.map(({ workload, p95, speed }) => [
        workload.name,
        spread(p95),
        '≤ 1.5',
        met(p95.median <= 1.5),
        spread(speed),
      ]),
    ),
    '### Statements a page',
    table(
      ['page', 'mandates', 'statements', 'of which begin, context and commit'],
      found.statements.map(({ page, size, count: all, data }) => [
        page,
        count(size),
        String(all),
        String(all - data),
      ]),
    ),
    `Indexes used by one page of each of four searches in the largest register: ${found.searchPlan}.`,
    '### Memory, reading, weight',
    table(
      ['what', 'result', 'goal', ''],
      [
        [
          'server started on a filled database and at rest for 10 s, without PostgreSQL, VmRSS',
          `${found.idle.toFixed(0)} MB`,
          '≤ 200 MB',
          met(found.idle <= 200),
        ],
        [
          `a document of 200 pages read, ${count(found.reading.provisions)} paragraphs stored`,
          `${(found.reading.median / 1000).toFixed(2)} s (${(found.reading.least / 1000).toFixed(2)}–${(found.reading.most / 1000).toFixed(2)})`,
          '≤ 2 s',
          met(found.reading.median <= 2000),
        ],
        weighed('answer form, HTML as sent, uncompressed', found.weight.html, 14),
        weighed(
          `answer form with ${found.weight.parts.length} more files, uncompressed`,
          found.weight.all,
          60,
        ),
        [
          'the same two behind a proxy with brotli',
          `${kilobytes(found.weight.htmlBrotli)} and ${kilobytes(found.weight.allBrotli)}`,
          '',
          '',
        ],
      ],
    ),
  ].join('\n\n')
}

function machine({ rounds, seconds, postgres }: Findings): string {
  const version = execFileSync(node(), ['--version'], { encoding: 'utf8' }).trim()
  const memory = (totalmem() / 1024 ** 3).toFixed(0)
  return [
    `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpuName()}), ${memory} GB, Node ${version}, PostgreSQL ${postgres}.`,
    `Median of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s each, 32 clients.`,
  ].join(' ')
}

function cpuName(): string {
  const named = /model name\s*:\s*(.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]
  return named ?? cpus()[0]?.model ?? 'unknown'
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const weighed = (what: string, bytes: number, goal: number): string[] => [
  what,
  kilobytes(bytes),
  `≤ ${goal} kB`,
  met(bytes <= goal * 1000),
]
const count = (value: number): string => Math.round(value).toLocaleString('en')
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const met = (is: boolean): string => (is ? 'met' : '**missed**')
const spread = (of: Middle | undefined): string =>
  of ? `${of.median.toFixed(2)} (${of.least.toFixed(2)}–${of.most.toFixed(2)})` : ''
