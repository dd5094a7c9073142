import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import type { Mode } from '../../../core/checks/finding.ts'
import { publishedForms } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import { seed, some } from '../../fixtures/chance.ts'
import { unasked } from '../../fixtures/facts.ts'
import { type Mutation, mutated } from './mutations.ts'

/** Every rule that a filing on this form can break: the listed ones, its derived cells, its required cells. */
function rulesOf({ edition, cells }: Form): string[] {
  const generated = [...cells.values()].flatMap(({ pattern, formula, required }) => [
    ...(formula ? [`${pattern}.formula`] : []),
    ...(required ? [`${pattern}.required`] : []),
  ])
  return [...edition.checks.map(({ id }) => id), ...generated]
}

/** The grade that the edition gives a rule in a live filing and in a file; a wrong or blank cell must be mended. */
function gradeIn({ edition }: Form, mode: Mode, rule: string): string {
  const check = edition.checks.find(({ id }) => id === rule)
  return (mode === 'file' ? check?.inFile : undefined) ?? check?.grade ?? 'must'
}

/** The modes in which a rule's corruption has to be found: in a file, and live if the grade differs there. */
function modesOf(form: Form, rule: string): readonly Mode[] {
  const inFile = gradeIn(form, 'file', rule)
  if (form.edition.checks.find(({ id }) => id === rule)?.inTalk === 'silent') return ['file']
  if (inFile === 'silent') return ['live']
  return inFile === gradeIn(form, 'live', rule) ? ['file'] : ['live', 'file']
}

/** The short run takes every third corruption, and at least one for every kind of rule. */
function triedOf({ edition }: Form, all: readonly Mutation[]): readonly Mutation[] {
  const kinds = new Map(edition.checks.map(({ id, kind }) => [id, kind]))
  const ofKinds = new Map(all.map((mutation) => [kinds.get(mutation.rule), mutation]))
  return [...new Set([...some(all, 3, seed), ...ofKinds.values()])]
}

test('every published form has its corruptions', () => {
  expect(mutated.map(([form]) => form.edition.id).sort()).toEqual(
    publishedForms.map(({ edition }) => edition.id).sort(),
  )
})

describe.each(mutated.map(([form, ...rest]) => [form.edition.id, form, ...rest] as const))(
  '%s',
  (_, form, year, correct, all) => {
    const check = (facts: ReadonlyMap<string, string>, mode: Mode = 'file') => checkFacts(form, { facts, year, mode })
    const isFound = ({ rule, at, facts }: Mutation, mode: Mode) =>
      check(facts, mode).some((one) => one.rule === rule && one.at[0] === at && one.grade === gradeIn(form, mode, rule))

    test('every rule has a corruption, and each of them corrupts a rule', () => {
      const corrupted = new Set(all.map(({ rule }) => rule))
      expect(rulesOf(form).filter((rule) => !corrupted.has(rule))).toEqual([])
      expect([...corrupted].filter((rule) => !rulesOf(form).includes(rule))).toEqual([])
      expect(all.length).toBeGreaterThanOrEqual(80)
    })

    test('are found with their grades, the cell to mend first in front', () => {
      const tried = triedOf(form, all)
      const missed = tried.filter((mutation) => !modesOf(form, mutation.rule).every((mode) => isFound(mutation, mode)))
      console.info(
        `${form.edition.id}: ${tried.length} of ${all.length} corruptions of ${rulesOf(form).length} rules, missed ${missed.length}`,
      )
      expect(missed.map(({ rule, at }) => `${rule} at ${at}`)).toEqual([])
    })

    test('what only the talk asks is no finding in a file, blank or absent', () => {
      const asked = all.filter(({ rule }) => gradeIn(form, 'file', rule) === 'silent')
      const said = asked.flatMap(({ rule, at, facts }) =>
        [facts, unasked(facts, at)].flatMap((lacking) => check(lacking).filter((one) => one.rule === rule)),
      )
      expect(said).toEqual([])
      expect(new Set(asked.map(({ rule }) => rule)).size).toBe(
        form.edition.checks.filter(({ inFile }) => inFile === 'silent').length,
      )
    })

    test('the correct filing has no must and at most twelve explain findings', () => {
      const grades = check(correct).map(({ grade }) => grade)
      expect(grades).not.toContain('must')
      expect(grades.filter((grade) => grade === 'explain').length).toBeLessThanOrEqual(12)
    })
  },
)
