import { draftSection } from '../../prompts/draft.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'

/** Drafts a section with the model at MODEL_BASE_URL in a process of its own; prints who wrote it. */
const subject = { facts: correctFiling(), year, department }
const model = { baseUrl: process.env.MODEL_BASE_URL ?? '', name: 'stub', timeoutMs: 60_000 }
const { by } = await draftSection('duties', { form, subject, people: ['周填表'] }, { model })
process.stdout.write(by)
