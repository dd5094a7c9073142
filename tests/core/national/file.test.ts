import { expect, test } from 'vitest'
import { reviewFile } from '../../../core/check-file.ts'
import { readExchange } from '../../../core/exchange/file.ts'
import { nationalFile, nationalFiling } from '../../fixtures/national.ts'

const written = nationalFile(nationalFiling())

function read(text: string) {
  const file = readExchange(text)
  if ('unreadable' in file) throw new Error(file.unreadable)
  return file
}

test('a filing is written and read back as the same file', () => {
  const file = read(written)
  expect(file.findings).toEqual([])
  expect(Object.fromEntries(file.facts)).toMatchObject(Object.fromEntries(nationalFiling()))
  expect(nationalFile(file.facts)).toBe(written)
})

test('derived cells are written as calculated: in 元, with 成本 in the total', () => {
  const { facts } = JSON.parse(written) as { facts: Record<string, string> }
  expect(facts).toMatchObject({
    'project.1.funds.total.executed': '4100000.5',
    'project.1.funds.total.rate': '97.62%',
    'project.1.funds.total.score': '9.76',
    'project.1.total.weight': '100',
    'project.1.total.score': '98.38',
    'project.2.total.score': '100',
  })
})

test('amounts in a file may be in 万元; they are stored in 元', () => {
  const facts = { project: '1', 'project.1.funds.fiscal.annual': '431.44万元' }
  const text = JSON.stringify({ ...JSON.parse(written), facts })
  expect(read(text).facts.get('project.1.funds.fiscal.annual')).toBe('4314400')
})

test('a file without a year is for the first year of the form; cells of another form are noted', () => {
  const facts = { project: '1', 'base.staff.quota': '32' }
  const { format, edition, department } = JSON.parse(written)
  const review = reviewFile(JSON.stringify({ format, edition, department, facts }))
  if ('unreadable' in review) throw new Error(review.unreadable)
  expect(review.file.year).toBe(2021)
  expect(review.findings.find(({ at }) => at[0] === 'base.staff.quota')).toMatchObject({ grade: 'note' })
})
