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

  /** Three layouts at once, so that a third as many papers cover all of them. */
  const mixed = Array.from({ length: Math.ceil(layoutNames.length / 3) }, (_, at) =>
    layoutNames.slice(3 * at, 3 * at + 3),
  )

  test.each(mixed.map((names, at) => [names.join(' and '), names, at] as const))('with %s', (_, names, at) => {
    const paper = laidOut(filingOf(seed + at), mixture(names, diceOf(at)), at)
    expect(tried(paper), `seed ${seed + at}`).toMatchObject({ wrong: [], silent: [] })
  })

  const paper = paperOf(filingOf(seed), 'official')
  const before = readPaper(paper)

  test.each(damageNames)('and damage of the kind %s is never placed wrongly without a doubt or finding', (name) => {
    const broken = damaged(paper, seed, name)
    expect(harmOf(broken, before, readPaper(broken.paper))).toEqual([])
  })
})
