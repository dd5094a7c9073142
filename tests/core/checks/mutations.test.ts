import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import { publishedForms } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import { mutated } from './mutations.ts'

/** Every rule that a filing of this form can break: those it lists, its derived cells, its required cells. */
function rulesOf({ edition, cells }: Form): string[] {
  const generated = [...cells.values()].flatMap(({ pattern, formula, required }) => [
    ...(formula ? [`${pattern}.formula`] : []),
    ...(required ? [`${pattern}.required`] : []),
  ])
  return [...edition.checks.map(({ id }) => id), ...generated]
}

/** The grade that the edition gives a rule; what is stated wrong or left blank must be mended. */
function gradeOf({ edition }: Form, rule: string): string {
  return edition.checks.find(({ id }) => id === rule)?.grade ?? 'must'
}

test('every published form has its corruptions', () => {
  expect(mutated.map(([form]) => form.edition.id).sort()).toEqual(
    publishedForms.map(({ edition }) => edition.id).sort(),
  )
})

describe.each(mutated.map(([form, ...rest]) => [form.edition.id, form, ...rest] as const))(
  '%s',
  (_, form, year, correct, all) => {
    const check = (facts: ReadonlyMap<string, string>) => checkFacts(form, { facts, year, mode: 'file' })

    test('no rule is without a corruption, and none of them corrupts what is no rule', () => {
      const corrupted = new Set(all.map(({ rule }) => rule))
      expect(rulesOf(form).filter((rule) => !corrupted.has(rule))).toEqual([])
      expect([...corrupted].filter((rule) => !rulesOf(form).includes(rule))).toEqual([])
      expect(all.length).toBeGreaterThanOrEqual(80)
    })

    test('each is found with its grade, the cell to mend first in front', () => {
      const missed = all.filter(
        ({ rule, at, facts }) =>
          !check(facts).some((one) => one.rule === rule && one.at[0] === at && one.grade === gradeOf(form, rule)),
      )
      console.info(
        `${form.edition.id}: ${all.length} corruptions of ${rulesOf(form).length} rules, missed ${missed.length}`,
      )
      expect(missed.map(({ rule, at }) => `${rule} at ${at}`)).toEqual([])
    })

    test('the correct filing has no must and at most twelve to explain', () => {
      const grades = check(correct).map(({ grade }) => grade)
      expect(grades).not.toContain('must')
      expect(grades.filter((grade) => grade === 'explain').length).toBeLessThanOrEqual(12)
    })
  },
)
