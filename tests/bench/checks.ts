import { readFileSync } from 'node:fs'
import { checkFacts, findingsAbout } from '../../core/checks/check.ts'
import type { Mode } from '../../core/checks/finding.ts'
import { readExchange } from '../../core/exchange/file.ts'
import type { Facts } from '../../core/facts.ts'
import { questions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { wholeReport } from '../fixtures/prose.ts'
import { type Figure, figure, median, timed } from './figure.ts'

/** One full check of a complete filing, as a live one and as a file; after one answer; of very many filings. */
export async function checkFigures(): Promise<Figure[]> {
  const correct = correctFiling()
  const large = withProjects(correct, 10)
  return [
    await checkFigure(`of a correct filing (${correct.size} facts)`, correct, 'live', 2),
    await checkFigure('of the same as a file', correct, 'file', 2),
    await checkFigure('of the filing with mistakes that the demonstration sends', sentFiling(), 'file', 2),
    await checkFigure(`of a filing with ten projects (${large.size} facts)`, large, 'file', 3),
    ...(await reportFigures(correct)),
    await answerFigure('', correct),
    await answerFigure(' with ten projects', large),
    ...manyFigures(correct),
  ]
}

async function checkFigure(name: string, facts: Facts, mode: Mode, most: number): Promise<Figure> {
  const check = () => checkFacts(form, { facts: new Map(facts), year, mode })
  for (let times = 0; times < 200; times += 1) check()
  const samples: number[] = []
  for (let times = 0; times < 300; times += 1) samples.push(await timed(check))
  return figure(`full check ${name}`, median(samples), 'ms', { most })
}

const pages = 20
const ofPage = 1000

/** A full check of a filing with a report of 20 pages, and of twice and four times as long a one, each text new. */
async function reportFigures(correct: Facts): Promise<Figure[]> {
  const report = ofLength(wholeReport(correct), pages * ofPage)
  const once = await longCheck(correct, report, 1)
  const [twice, fourTimes] = [await longCheck(correct, report, 2), await longCheck(correct, report, 4)]
  return [
    figure(`full check of the filing with a report of ${pages} pages`, once, 'ms', { most: 20 }),
    figure('of twice as long a report, times that', twice / once, '×', { most: 2.6 }),
    figure('of four times as long a report', fourTimes / once, '×', { most: 5.2 }),
  ]
}

/** A report repeated to a length in characters. */
function ofLength(report: string, length: number): string {
  return `${report}\n`.repeat(Math.ceil(length / report.length)).slice(0, length)
}

/** So many checks warm up, as for the other figures; a bureau's program checks for days. */
const warming = 60

/** The cost of one check, with a text that nothing has read before. */
async function longCheck(correct: Facts, report: string, times: number): Promise<number> {
  const samples: number[] = []
  for (let run = 0; run < warming + 30; run += 1) {
    const text = `第${times}.${run}份\n${`${report}\n`.repeat(times)}`
    const facts = new Map([...correct, ['report.sections.original', text]])
    samples.push(await timed(() => checkFacts(form, { facts, year, mode: 'file' })))
  }
  return median(samples.slice(warming))
}

/** Every answered row is answered again: only the rules that read its cells run. */
async function answerFigure(name: string, facts: Facts): Promise<Figure> {
  const rows = questions(form, facts).map(({ cells }) => cells.map(({ address }) => address))
  const samples: number[] = []
  for (let round = 0; round < 4; round += 1) {
    for (const changed of rows) {
      const after = new Map(facts)
      const took = await timed(() => findingsAbout(form, after, year, changed))
      if (round > 0) samples.push(took)
    }
  }
  return figure(`check after one answer${name}, median`, median(samples), 'ms', { most: 0.3 })
}

/** Filings one after another on one core. */
function manyFigures(facts: Facts): Figure[] {
  const many = 10_000
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const began = performance.now()
  for (let count = 0; count < many; count += 1) checkFacts(form, { facts: new Map(facts), year, mode: 'file' })
  const seconds = (performance.now() - began) / 1000
  globalThis.gc?.()
  const grown = (process.memoryUsage().heapUsed - before) / 1024 ** 2
  return [
    figure('10,000 filings checked on one core', seconds, 's', { most: 30 }),
    figure('memory that they leave behind', grown, 'MB', { most: 20 }),
  ]
}

/** The filing with its three projects repeated under new numbers. */
function withProjects(facts: Facts, many: number): Facts {
  const more = new Map(facts)
  for (let number = 4; number <= many; number += 1) {
    const like = `project.${((number - 1) % 3) + 1}.`
    for (const [address, value] of facts) {
      const own = address.endsWith('.name') ? `${value}${number}` : value
      if (address.startsWith(like)) more.set(address.replace(like, `project.${number}.`), own)
    }
    more.set(`project.${number}.name`, `第${number}个项目`).set(`project.${number}.level`, '县级')
  }
  return more.set('project', Array.from({ length: many }, (_, at) => at + 1).join(','))
}

function sentFiling(): Facts {
  const file = readExchange(readFileSync(new URL('../../bot/commands/demo/filed.json', import.meta.url), 'utf8'))
  if ('unreadable' in file) throw new Error('the sample cannot be read')
  return file.facts
}
