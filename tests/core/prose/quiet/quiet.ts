import { expect } from 'vitest'
import { checkFacts } from '../../../../core/checks/check.ts'
import type { Facts } from '../../../../core/facts.ts'
import { openForm } from '../../../../core/form.ts'
import { seed } from '../../../fixtures/chance.ts'
import { form, stating, year } from '../../../fixtures/facts.ts'
import { typing, wholeReport } from '../../../fixtures/prose.ts'
import { changes } from './changes.ts'
import { reportedFiling } from './filings.ts'
import { partial } from './partial.ts'
import { plain } from './plain.ts'
import { published } from './published.ts'
import { ratios } from './ratios.ts'
import { type Right, rendered, type Writing } from './sentence.ts'
import { styled } from './styled.ts'
import { subjects } from './subjects.ts'
import { telling } from './telling.ts'

export const sentences: readonly Right[] = [
  ...plain,
  ...styled,
  ...partial,
  ...telling,
  ...subjects,
  ...published,
  ...ratios,
  ...changes,
]

/** The form with its rules over prose alone: nothing else is asked of a filing whose prose is in question. */
const ofProse = openForm({ ...form.edition, checks: form.edition.checks.filter(({ kind }) => kind === 'prose') })

/** What would have to be mended or explained in a section of these words. */
export function asked(facts: Facts, section: string, words: string): string[] {
  return questions(typing(facts, section, words))
}

function questions(facts: Facts): string[] {
  return checkFacts(ofProse, { facts, year, mode: 'file' }).flatMap(({ grade, rule, shows }) =>
    rule.startsWith('report.prose.') && grade !== 'note' ? [`${grade} ${rule}: ${shows}`] : [],
  )
}

/** The filing with every sentence that is right for it in its section, one a line. */
export function written(facts: Facts, writing: Writing): Map<string, string> {
  const sections: Record<string, string> = {}
  for (const right of sentences) {
    const words = rendered(facts, right, writing)
    const at = `report.sections.${right[0]}`
    if (words !== undefined) sections[at] = sections[at] === undefined ? words : `${sections[at]}\n${words}`
  }
  return stating(facts, sections)
}

/** Writes all right sentences for so many filings, into their sections or into an imported report; says the seed of one that is questioned. */
export function expectQuiet(as: 'typed' | 'imported', many: number): void {
  for (let one = seed; one < seed + many; one += 1) {
    const facts = reportedFiling(one)
    const typed = written(facts, one % 2 === 0 ? 'even' : 'short')
    const whole = as === 'typed' ? typed : stating(facts, { 'report.sections.original': wholeReport(typed) })
    expect(questions(whole), `${as}, seed ${one}`).toEqual([])
  }
}
