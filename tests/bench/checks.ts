import { readFileSync } from 'node:fs'
import { checkFacts } from '../../core/checks/check.ts'
import type { Mode } from '../../core/checks/finding.ts'
import { readExchange } from '../../core/exchange/file.ts'
import type { Facts } from '../../core/facts.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { type Figure, figure, median, timed } from './figure.ts'

/** One full check of a complete filing, as in the talk and as of a file. */
export async function checkFigures(): Promise<Figure[]> {
  const correct = correctFiling()
  return [
    await checkFigure(`of a correct filing (${correct.size} facts)`, correct, 'live'),
    await checkFigure('of the same as a file', correct, 'file'),
    await checkFigure('of the filing with mistakes that the demonstration sends', sentFiling(), 'file'),
  ]
}

async function checkFigure(name: string, facts: Facts, mode: Mode): Promise<Figure> {
  const check = () => checkFacts(form, { facts: new Map(facts), year, mode })
  for (let times = 0; times < 200; times += 1) check()
  const samples: number[] = []
  for (let times = 0; times < 300; times += 1) samples.push(await timed(check))
  return figure(`full check ${name}`, median(samples), 'ms', { most: 2 })
}

function sentFiling(): Facts {
  const file = readExchange(readFileSync(new URL('../../bot/commands/demo/filed.json', import.meta.url), 'utf8'))
  if ('unreadable' in file) throw new Error('the sample cannot be read')
  return file.facts
}
