import { describe, expect, test } from 'vitest'
import { checkPdf } from '../../bot/files/check-pdf.ts'
import { readPdf } from '../../bot/files/pdf.ts'
import { proseOf } from '../../bot/files/pdf-prose.ts'
import { adopted, draftText, plainText } from '../../core/narrative/narrative.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { hostilePdfs } from '../hostile/pdfs.ts'
import { workers } from '../workers.ts'
import { textPdf, wrapped } from './pdfs.ts'

const facts = correctFiling()
const paper = { edition: form.edition.id, facts, year, department }

/** The report of the correct filing in plain text. */
function report(): string {
  const texts = form.edition.narrative.sections.map(({ id }) => {
    const draft = facts.get(`report.sections.${id}`) ?? adopted(id)
    return plainText(draftText(form, { facts, year, department }, id, draft))
  })
  return texts.join('\n')
}

test('the text of a PDF is read by its pages', async () => {
  expect(await readPdf(textPdf(['一、部门基本情况', '核定编制46人。'], ['第二页']))).toEqual({
    is: 'text',
    pages: [expect.stringMatching(/^一、部门基本情况\n核定编制46人。/), expect.stringContaining('第二页')],
  })
})

describe('the paragraphs of a report', () => {
  test('are put together from their lines, over the end of a page, without its number', () => {
    const [one, two] = [`一、${'部门概况'.repeat(20)}。`, `（一）${'职责很多'.repeat(20)}。`]
    const lines = wrapped(`${one}\n${two}`)
    expect(proseOf([[...lines.slice(0, 2), '- 1 -'].join('\n'), lines.slice(2).join('\n')])).toBe(`${one}\n${two}`)
  })

  test('a line that begins with a figure goes on with its paragraph', () => {
    expect(proseOf(['一、支出情况\n基本支出690.00万元，项目支出1004.50万元，占支出合计的\n59.28%。'])).toBe(
      '一、支出情况\n基本支出690.00万元，项目支出1004.50万元，占支出合计的59.28%。',
    )
  })

  test('tables before the report are left out, its opening is not', () => {
    const opening = `按照通知要求，${'我局开展了自评'.repeat(6)}。`
    const lines = ['1、公务接待 4.10 4.00 3.26', '说明：四点多；', ...wrapped(opening), '一、部门概况', '有股室4个。']
    expect(proseOf([lines.join('\n')])).toBe(`${opening}\n一、部门概况\n有股室4个。`)
  })
})

describe('the prose of a PDF', () => {
  const pdf = (text: string) => textPdf(wrapped(text).slice(0, 30), wrapped(text).slice(30))

  test('that follows the figures has no finding', async () => {
    const checked = await checkPdf({ bytes: pdf(report()), paper })
    expect(checked).toMatchObject({ is: 'checked', found: { tally: { must: 0, explain: 0 } } })
  })

  test('that has another figure is found', async () => {
    const checked = await checkPdf({ bytes: pdf(report().replaceAll('1694.50', '1794.50')), paper })
    expect(checked).toMatchObject({ is: 'checked', found: { tally: { must: expect.any(Number) } } })
    expect(JSON.stringify(checked)).toContain('1794.5')
  })

  test('without a report in it says so', async () => {
    expect(await checkPdf({ bytes: textPdf(['公务接待 4.10 4.00 3.26']), paper })).toEqual({
      is: 'none',
      why: 'noProse',
    })
  })
})

const whys: Readonly<Record<string, string>> = {
  'a PDF: three hundred pages': 'tooMuch',
  'a PDF: a text of four hundred thousand characters': 'tooMuch',
  'a PDF: a password': 'password',
  'a PDF: only its first line': 'broken',
}

// The two that take a gigabyte are in the long run.
const light = hostilePdfs.filter(({ name }) => !/megabytes|large/.test(name))

test.each(light.map((one) => [one.name, one] as const))('%s holds up nobody, and says why', async (name, { bytes }) => {
  const read = await workers.read('pdf', bytes())
  expect(read.is).toBe('none')
  if (whys[name]) expect(read).toEqual({ is: 'none', why: whys[name] })
})
