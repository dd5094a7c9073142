import { expect, test } from 'vitest'
import type { Cell } from '../../../core/edition.ts'
import { tidied } from '../../../core/values/tidy.ts'

const cell = (tidy?: 'title' | 'documentNumber'): Cell => ({
  column: 'notice',
  label: '通知文号',
  kind: { type: 'text' },
  ...(tidy ? { tidy } : {}),
})

test.each([
  ['云财绩[2024]12号', '云财绩〔2024〕12号'],
  ['云财绩（2024）12号', '云财绩〔2024〕12号'],
  ['云财绩【2024】12号', '云财绩〔2024〕12号'],
  ['云财绩〔2024〕12号', '云财绩〔2024〕12号'],
])('the year of a document number is in 〔〕: %s', (written, kept) => {
  expect(tidied(cell('documentNumber'), written)).toBe(kept)
})

test('a title is stored without the 《》 around it; those inside it stay', () => {
  expect(tidied(cell('title'), '《关于开展2023年度自评的通知》')).toBe('关于开展2023年度自评的通知')
  expect(tidied(cell('title'), '关于印发《办法》的通知')).toBe('关于印发《办法》的通知')
})

test('other texts stay as written', () => {
  expect(tidied(cell(), '《三定》方案[2024]')).toBe('《三定》方案[2024]')
})
