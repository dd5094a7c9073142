import { checkFacts } from '../../../core/checks/check.ts'
import type { FilingRead, NoFiling } from '../../../core/paper/filing/filing-read.ts'
import type { Damaged } from './damage.ts'
import type { Filing } from './filing/filing.ts'
import { judge } from './judge.ts'

type Read = FilingRead | NoFiling

/**
 * Unreported consequences of damage: a value at a cell whose own text is intact, or one at a cell whose text was
 * changed, without a doubt or a finding beyond those of the undamaged paper.
 */
export function harmOf({ paper, touched, damage }: Damaged, before: Read, after: Read): string[] {
  if ('none' in after) return []
  const wrong = judge(after, paper.truth, paper.printed).wrong.map((text) => `${damage}: ${text}`)
  const within = (text: string) => touched.some((at) => text.startsWith(`${damage}: ${at}:`))
  const outside = wrong.filter((text) => !within(text))
  return isTold(paper.filing, before, after) ? outside : wrong
}

/** Whether a reading reports something that the reading of the undamaged paper does not. */
function isTold(filing: Filing, before: Read, after: FilingRead): boolean {
  const known = 'none' in before ? new Set<string>() : said(filing, before)
  return [...said(filing, after)].some((text) => !known.has(text))
}

/** Every doubt, and every finding on what was placed. */
function said(filing: Filing, read: FilingRead): Set<string> {
  const lists = [...filing.facts].filter(
    ([at]) => filing.form.cells.get(at.replace(/\.\d+/g, '.*'))?.kind.type === 'rows',
  )
  const facts = new Map([...lists, ...read.placed.map(({ at, value }) => [at, value] as const)])
  const findings = checkFacts(filing.form, { facts, year: read.year, mode: 'file' })
  return new Set([
    ...read.doubts.map(({ at, text }) => `${at} ${text}`),
    ...findings.map(({ check, shows }) => `${check} ${shows}`),
  ])
}
