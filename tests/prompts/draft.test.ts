import { Runnable } from '@langchain/core/runnables'
import { expect, test } from 'vitest'
import { sectionTemplate } from '../../core/narrative/template.ts'
import { chainsOf } from '../../prompts/chains.ts'
import { draftSection } from '../../prompts/draft.ts'
import { itemsFor } from '../../prompts/material.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'

const subject = { facts: correctFiling(), year, department }
const chains = chainsOf(form)
const sections = form.edition.narrative.sections

test('every section that may be drafted has a chain, and no other section has one', () => {
  expect([...chains.keys()]).toEqual(sections.filter(({ drafted }) => drafted).map(({ id }) => id))
  expect(chains.size).toBeGreaterThan(0)
})

test.each([...chains])('without a model the chain of %s returns the edition’s template', async (section, chain) => {
  expect(chain).toBeInstanceOf(Runnable)
  const { source: text, by } = await chain.invoke({ form, subject })
  expect(by).toBe('template')
  expect(text).toBe(sectionTemplate(form, subject, section))
  expect(text).toMatch(/\{\{.+\}\}|\p{Script=Han}/u)
})

test('a computed section returns its template too; an unknown one returns nothing', async () => {
  const computed = sections.find(({ drafted }) => !drafted)?.id ?? ''
  expect((await draftSection(computed, { form, subject })).source).toBe(sectionTemplate(form, subject, computed))
  expect((await draftSection('nowhere', { form, subject })).source).toBe('')
})

test('several sections are drafted in parallel, each with its own facts', async () => {
  const [[, chain] = []] = [...chains]
  const subjects = ['甲县', '乙县'].map((name) => ({ ...subject, department: name }))
  const texts = await chain?.batch(subjects.map((one) => ({ form, subject: one })))
  expect(texts?.map(({ source }) => source)).toEqual(
    subjects.map((one) => sectionTemplate(form, one, [...chains.keys()][0] ?? '')),
  )
})

test('a list of problems is offered what lost points, of indicators and of budgets, and nothing else', () => {
  const slots = itemsFor({ form, subject }, 'problems').map(({ slot }) => slot)
  expect(slots).toContain('{{project.2.funds.total.rate}}')
  expect(slots).toContain('{{overall.indicators.cost.2.spokenTarget}}')
  expect(slots).not.toContain('{{project.1.funds.total.rate}}')
  expect(slots.some((slot) => slot.includes('overall.indicators.quality.1.'))).toBe(false)
})
