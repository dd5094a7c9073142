import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { damaged, damageNames } from './generate/damage.ts'
import { filingOf } from './generate/filing/random.ts'
import { harmOf } from './generate/harm.ts'
import { judge } from './generate/judge.ts'
import { layoutNames, mixture } from './generate/layouts.ts'
import { opened } from './generate/opened.ts'
import { laidOut, paperOf } from './generate/paper.ts'
import { readFiling } from './generate/read-filing.ts'
import { readPaper, tried } from './generate/trial.ts'

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url))
const whole = { wrong: [], silent: [], missing: [] }

describe('whole filings are read', () => {
  test.each(['archive-official.docx', 'disabled-web.docx', 'supply.xlsx'])('from %s, every fact of it', (name) => {
    const truth = JSON.parse(sample(`${name.split('.')[0]}.truth.json`).toString())
    expect(judge(readFiling(opened([{ name, bytes: sample(name) }])), truth)).toMatchObject(whole)
  })

  /** Two layouts at once, so that half as many papers show all of them. */
  const pairs = Array.from({ length: Math.ceil(layoutNames.length / 2) }, (_, at) =>
    layoutNames.slice(2 * at, 2 * at + 2),
  )

  test.each(pairs.map((names, at) => [names.join(' and '), names, at] as const))('with %s', (_, names, at) => {
    const paper = laidOut(filingOf(seed + at), mixture(names, diceOf(at)), at)
    expect(tried(paper), `seed ${seed + at}`).toMatchObject({ wrong: [], silent: [] })
  })

  test.each(damageNames)('and damage of the kind %s is never placed wrongly without a word', (name) => {
    const paper = paperOf(filingOf(seed), 'official')
    const broken = damaged(paper, seed, name)
    expect(harmOf(broken, readPaper(paper), readPaper(broken.paper))).toEqual([])
  })
})
