import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { answerFigures } from './answers.ts'
import { bureauPaperFigures } from './bureau-papers.ts'
import { checkFigures } from './checks.ts'
import { crowdFigures } from './crowd.ts'
import type { Figure } from './figure.ts'
import { machineFigures } from './machine.ts'
import { memoryFigures } from './memory.ts'
import { numberFigures } from './numbers.ts'
import { pageFigures } from './pages.ts'
import { paperFigures } from './papers.ts'
import { queueFigures } from './queues.ts'
import { reminderFigures } from './reminders.ts'
import { reportFigures } from './report.ts'
import { startFigures } from './start.ts'
import { summaryFigures } from './summary.ts'

type Subject = {
  readonly name: string
  readonly title: string
  /** For so many seconds, if that is said and the subject is a load. */
  readonly measure: (seconds?: number) => Promise<Figure[]>
}

const subjects: readonly Subject[] = [
  { name: 'machine', title: 'The machine', measure: machineFigures },
  { name: 'answers', title: 'An answer, beside the peer', measure: answerFigures },
  { name: 'checks', title: 'A full check', measure: checkFigures },
  { name: 'numbers', title: 'Numbers as people write them', measure: numberFigures },
  { name: 'report', title: 'A report', measure: reportFigures },
  { name: 'papers', title: 'A filing on paper', measure: paperFigures },
  { name: 'bureauPapers', title: 'The papers of 200 departments', measure: bureauPaperFigures },
  { name: 'start', title: 'The start', measure: startFigures },
  { name: 'memory', title: 'Memory', measure: memoryFigures },
  { name: 'crowd', title: 'Two hundred people at once', measure: crowdFigures },
  { name: 'pages', title: 'Three hundred pages open', measure: pageFigures },
  { name: 'queues', title: 'Fifty drafts and fifty files at once', measure: queueFigures },
  { name: 'reminders', title: 'Reminders of 12,000 departments', measure: reminderFigures },
  { name: 'summary', title: 'A bureau with 200 departments', measure: summaryFigures },
]

const options = {
  json: { type: 'string' },
  only: { type: 'string', multiple: true },
  seconds: { type: 'string' },
} as const

/**
 * Measures everything, or only the subjects given by --only; prints a table as it goes; with --json the figures are
 * also written to a file. With --seconds a load lasts as long.
 */
async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options })
  const chosen = subjectsNamed(values.only)
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  print(`${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${load()}`)
  const began = performance.now()
  const figures: Figure[] = []
  for (const { title, measure } of chosen) {
    const measured = await measure(seconds).catch((error: unknown) => notMeasured(title, error))
    figures.push(...measured)
    print(`\n${title}\n${measured.map(line).join('\n')}`)
  }
  const missed = figures.filter(({ holds }) => !holds).length
  print(`\n${missed} missed, ${Math.round((performance.now() - began) / 1000)} s, ${load()}`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`)
}

function subjectsNamed(names: readonly string[] | undefined): readonly Subject[] {
  const unknown = names?.find((name) => !subjects.some((subject) => subject.name === name))
  if (unknown !== undefined) throw new Error(`no ${unknown}: there are ${subjects.map(({ name }) => name).join(', ')}`)
  return subjects.filter(({ name }) => names?.includes(name) ?? true)
}

/** A subject that could not be measured counts as a figure that does not hold. */
function notMeasured(title: string, error: unknown): Figure[] {
  process.stderr.write(`${title}: ${error instanceof Error ? error.stack : String(error)}\n`)
  return [{ name: `${title}: measured`, value: 0, unit: '', target: '≥ 1', holds: false }]
}

function line({ name, value, unit, target, holds }: Figure): string {
  const verdict = target === null ? '' : `${target.padEnd(8)} ${holds ? 'holds' : 'MISSED'}`
  return `  ${name.padEnd(58)} ${String(value).padStart(8)} ${unit.padEnd(5)} ${verdict}`.trimEnd()
}

function load(): string {
  return `load ${loadavg()
    .map((average) => average.toFixed(2))
    .join(' ')}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

await bench(process.argv.slice(2))
