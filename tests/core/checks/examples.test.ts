import { describe, expect, test } from 'vitest'
import { exampleOf, findingsIn } from '../../../core/checks/examples.ts'
import type { Check } from '../../../core/checks/kinds.ts'
import { publishedForms } from '../../../core/editions/index.ts'
import { cellAt } from '../../../core/form.ts'

describe.each(publishedForms.map((form) => [form.edition.id, form] as const))('the examples of %s', (_, form) => {
  const rules: readonly (readonly [string, Check])[] = form.edition.checks.map((check) => [check.id, check])

  test.each(rules)('%s finds its breach, with its grade, and is silent on its sound case', (_, check) => {
    const { mode, breach, sound } = exampleOf(form, check)
    const found = findingsIn(form, check, breach, mode)
    expect(found.map(({ rule, grade }) => [rule, grade])).toEqual([[check.id, check.grade]])
    expect(findingsIn(form, check, sound, mode)).toEqual([])
  })

  test.each(rules)('%s is shown by facts of the form, and its sound case says as much as its breach', (_, check) => {
    const { breach, sound } = exampleOf(form, check)
    for (const address of [...breach.keys(), ...sound.keys()]) expect(cellAt(form, address), address).toBeDefined()
    expect(sound).not.toEqual(breach)
    expect(sound.size).toBeGreaterThanOrEqual(breach.size)
  })
})
