import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { answerFigures } from './answers.ts'
import { checkFigures } from './checks.ts'
import { crowdFigures } from './crowd.ts'
import type { Figure } from './figure.ts'
import { machineFigures } from './machine.ts'
import { memoryFigures } from './memory.ts'
import { numberFigures } from './numbers.ts'
import { reportFigures } from './report.ts'
import { startFigures } from './start.ts'

const subjects: readonly { readonly title: string; readonly measure: () => Promise<Figure[]> }[] = [
  { title: 'The machine', measure: machineFigures },
  { title: 'An answer, beside the peer', measure: answerFigures },
  { title: 'A full check', measure: checkFigures },
  { title: 'Numbers as people write them', measure: numberFigures },
  { title: 'A report', measure: reportFigures },
  { title: 'The start', measure: startFigures },
  { title: 'Memory', measure: memoryFigures },
  { title: 'Two hundred people at once', measure: crowdFigures },
]

/** Measures everything, prints a table as it goes; with --json the figures also go to a file. */
async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'string' } } })
  print(`${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${load()}`)
  const began = performance.now()
  const figures: Figure[] = []
  for (const { title, measure } of subjects) {
    const measured = await measure().catch((error: unknown) => notMeasured(title, error))
    figures.push(...measured)
    print(`\n${title}\n${measured.map(line).join('\n')}`)
  }
  const missed = figures.filter(({ holds }) => !holds).length
  print(`\n${missed} missed, ${Math.round((performance.now() - began) / 1000)} s, ${load()}`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`)
}

/** A subject that could not be measured is a figure that does not hold. */
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
