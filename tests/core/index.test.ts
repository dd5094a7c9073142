import { expect, test } from 'vitest'
import {
  formForYear,
  labelOf,
  proposedScoreAt,
  questions,
  readExchange,
  reviewFile,
  writeExchange,
} from '../../core/index.ts'
import { correctFiling, department } from '../fixtures/correct.ts'

test('another front end reads a filing, checks and scores it, and writes it again through one interface', () => {
  const form = formForYear(2023)
  if (!form) throw new Error('no form for 2023')
  const text = writeExchange(form, { facts: correctFiling(), year: 2023, department })
  expect(reviewFile(text)).toMatchObject({
    findings: [{ check: 'project.executed.coverage', explained: expect.stringMatching(/./) }],
  })
  const file = readExchange(text)
  if ('unreadable' in file) throw new Error(file.unreadable)
  expect(questions(form, file.facts).length).toBeGreaterThan(100)
  expect(labelOf(form, file.facts, 2023, 'base.threePublic.budget')).toBe('附件一 三公经费 2023年预算')
  expect(proposedScoreAt(form, file.facts, 'overall.indicators.quantity.1')?.working).toMatch(/得满分/)
})
