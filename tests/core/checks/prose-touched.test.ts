import { describe, expect, test } from 'vitest'
import { checkFacts, findingsAbout } from '../../../core/checks/check.ts'
import { explain, isOpen } from '../../../core/checks/explanations.ts'
import type { Facts } from '../../../core/facts.ts'
import { onceFor } from '../../../core/once.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating } from '../../fixtures/facts.ts'
import { typedOut, wholeReport } from '../../fixtures/prose.ts'
import { sentences } from './prose-table.ts'

const correct = correctFiling()
const filing = stating(typedOut(correct), { 'report.sections.original': wholeReport(correct) })
const addresses = [...filing.keys()].filter((address) => !address.startsWith('explanations.'))
const values = ['', '0', '7', '46', '1000', '无', '我办', '办公室\n财务股', '青山县林业局……', '云财绩[2024]1号']
const typed = sentences.map(([, words]) => words)

/** A filing is changed in many ways; its own findings are computed once. */
const openInAll = onceFor((facts: Facts) => checkFacts(form, { facts, year: 2023, mode: 'live' }).filter(isOpen))

const open = (facts: Facts, about?: string) =>
  about === undefined ? openInAll(facts) : findingsAbout(form, facts, 2023, [about]).filter(isOpen)

/** The findings that a change adds, by the full check, or by the checks of one cell. */
function newly(before: Facts, after: Facts, about?: string): string[] {
  const known = new Set(open(before, about).map(({ check, shows }) => `${check} ${shows}`))
  return open(after, about)
    .map(({ check, shows }) => `${check} ${shows}`)
    .filter((finding) => !known.has(finding))
    .sort()
}

describe('after one answer only the rules over prose that read it are run', () => {
  test('the breaches that one changed cell causes in typed prose are those that the full check finds', () => {
    const anywhere = fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(...values))
    const inProse = fc.tuple(
      fc.constantFrom(...addresses.filter((address) => address.startsWith('report.sections.'))),
      fc.constantFrom(...typed),
    )
    fc.assert(
      fc.property(fc.oneof(anywhere, inProse), ([address, value]) => {
        const after = stating(filing, { [address]: value })
        expect(newly(filing, after, address)).toEqual(newly(filing, after))
      }),
      { numRuns: runs(100) },
    )
  })

  test('a claim about a project is checked again when the project is renamed', () => {
    const words = '非遗保护专项资金各项指标均达到年度指标值。'
    const typed = stating(correct, { 'report.sections.performance': words })
    const after = stating(typed, { 'project.1.name': '民间文艺专项资金' })
    expect(newly(typed, after, 'project.1.name').filter((said) => said.includes('outcome'))).toHaveLength(1)
  })

  test('an explanation of a passage closes its finding, and withdrawing it reopens the finding', () => {
    const typed = stating(correct, { 'report.sections.performance': '我办组织展演38场。' })
    const [finding] = open(typed)
    expect(finding?.check).toBe('report.prose.selfReference.performance')
    const changes = finding ? explain(finding, '引用群众的原话，不改。') : []
    const explained = stating(typed, Object.fromEntries(changes.map(({ address, to }) => [address, to ?? ''])))
    expect(open(explained)).toEqual([])
    expect(newly(explained, typed, changes[0]?.address)).toHaveLength(1)
  })
})
