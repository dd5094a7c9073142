import { describe, expect, test } from 'vitest'
import type { ViewedAnnex, ViewedPart } from '../../../../bot/channels/office/view-shapes.ts'
import { questions } from '../../../../core/questions.ts'
import { assembleReport } from '../../../../core/report/assemble.ts'
import { remarkWords } from '../../../../core/words/findings.ts'
import { department } from '../../../bot/office.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { findings, form, stating, unasked, year } from '../../../fixtures/facts.ts'
import { clerkWith, lineOf, printedAt, runsOf, seen } from './looking.ts'

const correct = correctFiling()
const broken = stating(unasked(correct, 'base.meetingsTraining'), { 'base.office.final': '131.06' })

describe('the list of the annexes', () => {
  test('gives the figures and the marks of the directory', async () => {
    const { clerk } = await clerkWith(broken)
    const { filing, annexes } = await seen(clerk)
    const directory = await clerk.say('目录')
    expect(directory).toContain(filing.title)
    expect(directory).toContain(`已填 ${filing.done.answered}，共 ${filing.done.total} 题`)
    expect(linesOf(directory).map(figuresIn)).toEqual(annexes.map((one) => figuresOf(one.number, one)))
    const [base] = annexes
    const inAnnex = linesOf(await clerk.tap('附件一'))
    expect(inAnnex.map(figuresIn)).toEqual(base?.parts.map((one) => figuresOf(one.title, one)))
    expect(base?.parts.some(({ open }) => open > 0)).toBe(true)
    const part = base?.parts.findIndex(({ key }) => key === 'base.publicFunds') ?? 0
    const rows = await clerk.tap(`${part + 1}`)
    const marks = { done: '✓', warn: '⚠', open: '没填', optional: '可跳过' } as const
    expect(linesOf(rows).map((line) => line.replace(/：.*/, ''))).toEqual(
      base?.parts[part]?.rows.map(({ mark, title }) => `${marks[mark]} ${title}`),
    )
  })

  test('leads to the first open row of a part, and to its first row if all are answered', async () => {
    const { clerk } = await clerkWith(broken)
    const parts = (await seen(clerk)).annexes.flatMap(({ parts }) => parts)
    expect(parts.find(({ key }) => key === 'base.publicFunds')?.row).toBe('base.meetingsTraining')
    const whole = parts.filter(({ rows }) => rows.every(({ mark }) => mark === 'done'))
    expect(whole.length).toBeGreaterThan(5)
    expect(whole.map(({ row }) => row)).toEqual(whole.map(({ rows }) => rows[0]?.row))
  })

  test('has the opinion with which the filing was sent back at its row, counted as the directory counts it', async () => {
    const { clerk } = await clerkWith()
    await clerk.say('签字')
    await clerk.tap('确认签字')
    await clerk.say('退回')
    await clerk.say('公务接待：和账上不一致')
    await clerk.tap('确认退回')
    const { annexes, filing } = await seen(clerk)
    const rows = annexes.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    const warned = rows.filter(({ mark }) => mark === 'warn')
    expect(warned).toMatchObject([{ row: 'base.reception', opinion: '公务接待：和账上不一致' }])
    expect([filing.state, annexes[0]?.open]).toEqual(['填报中', 1])
    expect(linesOf(await clerk.say('目录')).map(figuresIn)).toEqual(annexes.map((one) => figuresOf(one.number, one)))
    await clerk.say('公务接待 4.10 4.0 3.24')
    expect((await seen(clerk)).annexes.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))).not.toContainEqual(
      expect.objectContaining({ opinion: expect.any(String) }),
    )
  })

  test('has every question that applies, once', async () => {
    const { clerk } = await clerkWith()
    const rows = (await seen(clerk)).annexes.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
    const asked = questions(form, correct).map(({ id }) => id)
    expect(rows.map(({ row }) => row).sort()).toEqual([...asked].sort())
  })
})

/** The numbered lines of a page of the directory. */
function linesOf(page: string): string[] {
  return page.split('\n').flatMap((line) => /^\d+\. (.*)/.exec(line)?.[1] ?? [])
}

/** What a line of the directory says: the title, how many findings are open, how many questions are left. */
function figuresIn(line: string) {
  const title = line.replace(/^[⚠✓] /, '').replace(/：.*/, '')
  const [open, left] = [/(\d+) 处要改或说明/.exec(line)?.[1], /还差 (\d+) 题/.exec(line)?.[1]]
  return [title, Number(open ?? 0), Number(left ?? 0)]
}

function figuresOf(title: string, { open, done }: Pick<ViewedAnnex | ViewedPart, 'open' | 'done'>) {
  return [title, open, done.total - done.answered]
}

describe('the form beside the chat', () => {
  test('prints what the draft prints', async () => {
    const { clerk } = await clerkWith(broken)
    const paper = { facts: broken, department, year }
    const { pages } = assembleReport(form, paper, { draft: '草稿', remarks: [] })
    const texts = (runs: readonly { readonly text: string }[]) => runs.flatMap(({ text }) => (text === '' ? [] : text))
    expect(texts(runsOf(await seen(clerk)))).toEqual(texts(printedAt(pages)))
  })

  test('can be tapped at every cell that is asked and printed', async () => {
    const { clerk } = await clerkWith()
    const view = await seen(clerk)
    const { pages } = assembleReport(form, { facts: correct, department, year }, { draft: '草稿', remarks: [] })
    const printed = new Set(printedAt(pages).map(({ address }) => address))
    const asked = questions(form, correct)
    const onPaper = asked.filter(({ cells }) => cells.some(({ address }) => printed.has(address)))
    const tapped = new Set(runsOf(view).map(({ row }) => row))
    expect(onPaper.filter(({ id }) => !tapped.has(id))).toEqual([])
    expect(asked.length - onPaper.length).toBeLessThan(20)
    const ids = new Set<string | undefined>(asked.map(({ id }) => id))
    expect([...tapped].filter((row) => row !== undefined && !ids.has(row))).toEqual([])
  })

  test('marks what is not answered, and leads to its question, but not from a computed cell', async () => {
    const { clerk } = await clerkWith(unasked(correct, 'base.reception'))
    const view = await seen(clerk)
    const blank = { text: '【待填】', row: 'base.reception', missing: true }
    const cells = ['lastFinal', 'budget', 'final'].map((column) => [{ ...blank, cell: `base.reception.${column}` }])
    expect(lineOf(view, '3、公务接待').slice(1)).toEqual(cells)
    expect(lineOf(view, '三公经费')[3]).toEqual([{ text: '【待填】', computed: true, missing: true }])
  })

  test('leads to a list from every cell of its empty line, which is marked until it is answered', async () => {
    const line = async (facts: typeof correct) => lineOf(await seen((await clerkWith(facts)).clerk), '其他项目：')
    const row = 'base.otherProjects'
    const blank = { text: '', row }
    const asked = await line(stating(unasked(correct, row), { [row]: '' }))
    expect(asked).toEqual([[{ text: '其他项目：' }, { text: '无', row }], [blank], [blank], [blank]])
    const unanswered = await line(unasked(correct, row))
    expect(unanswered.slice(1).flat()).toEqual(Array(3).fill({ ...blank, missing: true }))
  })

  test('leads from a cell that was left blank to its question', async () => {
    const { clerk } = await clerkWith(stating(correct, { 'base.reception.final': '' }))
    expect(lineOf(await seen(clerk), '3、公务接待')[3]).toEqual([
      { text: '', row: 'base.reception', cell: 'base.reception.final' },
    ])
  })

  test('leads from the text of a section to its question, and from a figure in it to that of the figure', async () => {
    const { clerk } = await clerkWith()
    const { paper } = await seen(clerk)
    const blocks = paper.flatMap(({ blocks }) => blocks)
    const at = blocks.findIndex((one) => one.block === 'heading' && one.runs[0]?.text === '人员编制情况')
    const [heading, text] = [blocks[at], blocks[at + 1]]
    const section = 'report.sections#staffing'
    expect(heading).toMatchObject({ runs: [{ row: section }] })
    const rows = text?.block === 'paragraph' ? text.runs.map(({ row }) => row) : []
    expect(new Set(rows)).toEqual(new Set([section, 'unit#selfReference', 'unit#address']))
  })

  test('has a finding in the words of the Word comment at its cell', async () => {
    const { clerk } = await clerkWith(broken)
    const view = await seen(clerk)
    const there = findings(broken).filter(({ at }) => at.length > 0)
    expect(view.findings.map(({ text }) => text)).toEqual(there.map(remarkWords))
    const index = there.findIndex(({ at }) => at[0] === 'base.office.final')
    expect(view.findings[index]).toMatchObject({ grade: 'explain', row: 'base.office', annex: '附件一' })
    const run = runsOf(view).filter(({ findings = [] }) => findings.includes(index))
    expect(run).toEqual([{ text: '131.06', row: 'base.office', cell: 'base.office.final', findings: [index] }])
    expect(view.findings.filter(({ grade, finding }) => (grade === 'explain') === (finding === undefined))).toEqual([])
    const pinned = runsOf(view).flatMap(({ findings = [] }) => findings)
    expect([...pinned].sort((a, b) => a - b)).toEqual(there.map((_, at) => at))
  })
})
