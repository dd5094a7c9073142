import { describe, expect, test } from 'vitest'
import { bind } from '../../../core/address.ts'
import { checkFacts } from '../../../core/checks/check.ts'
import type { Row } from '../../../core/edition.ts'
import { publishedForms } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import type { AskedCell } from '../../../core/question.ts'
import { asQuestion } from '../../../core/questions.ts'
import { readRow } from '../../../core/values/row.ts'
import { clerk } from '../../talk/clerk.ts'

/** The cells that an example may answer: those of the row that a list adds; a named row's with or without its name. */
function answered({ rows }: Form, row: Row): readonly (readonly AskedCell[])[] {
  const { cells } = asQuestion(rows.get(row.repeats?.row ?? row.id) ?? row, [1, 1])
  return row.id.endsWith('.*') ? [cells, cells.filter(({ column }) => column !== 'name')] : [cells]
}

/** Whether the line gives each of these cells a value, and nothing else. */
function reads(cells: readonly AskedCell[], line: string, unit: string): boolean {
  const { readings, extra } = readRow(cells, line, unit)
  return extra === undefined && cells.every(({ column }) => 'value' in (readings.get(column) ?? {}))
}

describe.each(publishedForms.map((form) => [form.edition.id, form] as const))('an example of %s', (edition, form) => {
  const shown = form.edition.rows.filter(({ example }) => example !== undefined)

  test.each(shown.map((row) => [row.id, row.example ?? '', row] as const))(
    '%s: “%s” can be sent as it is',
    (_, example, row) => {
      expect(answered(form, row).some((cells) => reads(cells, example, form.edition.unit))).toBe(true)
    },
  )

  const lists = shown.filter(({ id, repeats }) => repeats && id.includes('.indicators.'))
  test.each(lists.map(({ id, example }) => [id, example ?? ''] as const))(
    '%s: “%s” breaks no rule of its own',
    (id, example) => {
      const list = bind(id, [1])
      const project = list.startsWith('project.1') ? { project: '1' } : {}
      const person = clerk({ edition, facts: new Map(Object.entries(project)) })
      person.act({ do: 'go', row: list })
      person.say(example)
      expect(person.value(`${list}.1.weight`)).toBeDefined()
      const found = checkFacts(form, { facts: person.facts(), year: 2023, mode: 'live' })
      expect(found.filter(({ check }) => check.startsWith(`${list}.`)).map(({ says }) => says)).toEqual([])
    },
  )
})
