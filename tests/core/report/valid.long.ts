import { expect, test } from 'vitest'
import { assembleReport, type ReportOptions } from '../../../core/report/assemble.ts'
import { renderWord } from '../../../core/report/word.ts'
import { department } from '../../fixtures/correct.ts'
import { national, nationalFiling, nationalYear } from '../../fixtures/national.ts'
import { wordFaults } from '../../fixtures/word-faults.ts'
import { filing } from './facts.ts'
import { assemble, draft, type Facts, final } from './word-file.ts'

const bad = '甲\u0000乙\u000B丙\uFFFF丁\uD800戊\u001F<&>'
const badly = { ...filing, 'base.frugality.text': bad, 'unit.name': bad, 'report.sections.problems': bad }
const commented = { draft: bad, remarks: [{ address: 'base.frugality.text', text: bad }] }

test.each<[string, Facts, ReportOptions]>([
  ['a final report', filing, final],
  ['a report with control characters and half surrogates wherever text is typed', badly, commented],
])('the Word file of %s is valid down to the last element', async (_, facts, options) => {
  expect(await wordFaults(await renderWord(assemble(facts, options)))).toEqual([])
})

test.each([
  ['a blank draft', new Map<string, string>(), draft],
  ['the final form', nationalFiling(), final],
])('the Word file of %s on the national form is valid down to the last element', async (_, facts, options) => {
  const report = assembleReport(national, { facts, department, year: nationalYear }, options)
  expect(await wordFaults(await renderWord(report))).toEqual([])
})
