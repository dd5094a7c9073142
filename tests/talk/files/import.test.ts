import { describe, expect, test } from 'vitest'
import { review } from '../../../bot/files/review.ts'
import type { FileSay } from '../../../bot/talk/files/say.ts'
import type { Say } from '../../../bot/talk/nouns.ts'
import { writeExchange } from '../../../core/exchange/file.ts'
import type { Facts } from '../../../core/facts.ts'
import { readKept } from '../../../core/known/files.ts'
import { questions } from '../../../core/questions.ts'
import { fileOf } from '../../core/exchange/files.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, type Table, unasked, year } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { type Clerk, clerk, short } from '../clerk.ts'

const correct = unsigned(correctFiling())
const send = (talk: Clerk, text: string, again = false) =>
  talk.send({ kind: 'contents', contents: { is: 'data', text, file: review(text, talk.filing()), kept: 1, again } })
const written = (facts: Facts) => writeExchange(form, { facts, year, department })

function unsigned(facts: Facts): Map<string, string> {
  return new Map([...facts].filter(([address]) => !/\.signature\.(head|date)$/.test(address)))
}

function previewIn(says: readonly Say[]): Extract<FileSay, { say: 'importPreview' }> {
  const say = says.find((each) => each.say === 'importPreview')
  if (say?.say !== 'importPreview') throw new Error(`no preview: ${short(says)}`)
  return say
}

/** A filing answered up to a question, in paper order. */
function answeredUntil(facts: Facts, at: number): Map<string, string> {
  const open = questions(form, facts).slice(at)
  const lists = open.filter(({ row }) => row.repeats).flatMap(({ cells }) => cells.map(({ address }) => `${address}.`))
  const gone = new Set(open.flatMap(({ cells }) => cells.map(({ address }) => address)))
  return new Map(
    [...facts].filter(([address]) => !gone.has(address) && !lists.some((list) => address.startsWith(list))),
  )
}

describe('a complete file', () => {
  test('is imported into an empty filing, and exported again it is identical to the byte', () => {
    const filings = fc.record({ seed: fc.integer(), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(filings, ({ seed, part }) => {
        const whole = unsigned(randomFiling(seed))
        const facts = answeredUntil(whole, Math.floor(part * questions(form, whole).length))
        const text = written(facts)
        const talk = clerk({ facts: new Map(), department, year })
        send(talk, text)
        if (facts.size > 0) talk.tap('全部填入')
        expect(written(talk.facts())).toBe(text)
      }),
      { numRuns: runs(10) },
    )
  })

  test('is one step: an undo restores everything as before', () => {
    const other = unsigned(randomFiling(7))
    const talk = clerk({ facts: correct, department, year })
    send(talk, written(other))
    expect(short(talk.tap('全部填入'))).toMatch(/^imported/)
    for (const [address, value] of other) expect([address, talk.value(address)]).toEqual([address, value])
    expect(short(talk.say('撤销'))).toBe('askUndo')
    for (const [address, value] of other) expect([address, talk.value(address)]).toEqual([address, value])
    talk.say('撤销')
    expect(new Map([...talk.facts()].sort())).toEqual(new Map([...correct].sort()))
  })

  test('that does not differ leaves nothing to take', () => {
    const preview = previewIn(send(clerk({ facts: correct, department, year }), written(correct)))
    expect(preview.choices.map(({ label }) => label)).toEqual(['只检查', '先不填入'])
    expect(preview).toMatchObject({ counts: [], lists: [], disagreeing: { count: 0 } })
  })
})

const cases: readonly (readonly [
  what: string,
  file: Table,
  before: Table,
  expected: Partial<ReturnType<typeof previewIn>>,
])[] = [
  [
    'a figure that was answered otherwise',
    { 'base.reception.final': '4.38' },
    {},
    {
      counts: [{ annex: '附件一', changed: 1, filled: 0 }],
      lists: [expect.objectContaining({ label: '看改哪些' })],
    } as never,
  ],
  [
    'a target with another sign, shown as it is written',
    { 'overall.indicators.quantity.1.direction': 'atMost' },
    {},
    { counts: [{ annex: '附件二', changed: 1, filled: 0 }] },
  ],
  [
    'a value that its cell cannot read, which is not taken',
    { 'base.reception.final': '四点多' },
    {},
    { counts: [], unread: { count: 1, first: [{ label: '附件一 公务接待 2023年决算', shows: '“四点多”' }] } },
  ],
  [
    'an address that nobody knows',
    { 'base.canteen.final': '1' },
    {},
    { unknown: { count: 1, first: [expect.anything()] } } as never,
  ],
  [
    'a sum that its own parts do not give, which is never taken',
    { 'base.vehiclePurchase.final': '1', 'base.vehicleRunning.final': '2', 'base.vehicles.final': '4' },
    { 'base.vehiclePurchase.final': '1', 'base.vehicleRunning.final': '2' },
    {
      counts: [],
      same: 2,
      disagreeing: { count: 1, first: [expect.objectContaining({ shows: '4 ≠ 1 + 2 = 3，差 1' })] },
    } as never,
  ],
  [
    'a signature, which is given and not brought',
    { 'base.signature.head': '罗志远' },
    {},
    { counts: [], signature: true },
  ],
  [
    'a whole report, which is only checked',
    { 'report.sections.original': '一、部门基本情况' },
    {},
    { counts: [], choices: expect.arrayContaining([expect.objectContaining({ label: '只检查' })]) } as never,
  ],
]

test.each(cases)('the preview shows %s', (_, file, before, expected) => {
  const talk = clerk({ facts: stating(correct, before), department, year })
  expect(previewIn(send(talk, fileOf(file)))).toMatchObject(expected)
})

describe('filling only blanks', () => {
  const file = fileOf({
    'base.reception.final': '9.99',
    'base.office.final': '8.88',
    project: '1,2,4',
    'project.1.name': '另一个项目',
    'project.1.level': '县级',
    'project.2.level': '市级',
    'project.2.name': correct.get('project.2.name') ?? '',
    'project.4.name': '新项目',
  })
  const before = unasked(correct, 'base.office.final', 'project.1.level', 'project.2.level')
  const talk = clerk({ facts: before, department, year })
  send(talk, file)
  talk.tap('只填没填的')

  test('takes a cell that was not asked yet', () => {
    expect(talk.value('base.office.final')).toBe('8.88')
    expect(talk.value('project.2.level')).toBe('市级')
  })

  test('keeps every answer, and the rows of a list that are not the same there', () => {
    for (const [address, value] of before) expect([address, talk.value(address)]).toEqual([address, value])
    expect(talk.value('project.1.level')).toBeUndefined()
    expect(talk.value('project.4.name')).toBeUndefined()
  })
})

test('a row with another name is another row: nothing of the old one stays under its name', () => {
  const talk = clerk({ facts: correct, department, year })
  send(talk, fileOf({ 'base.provincial': '1', 'base.provincial.1.name': '口岸建设', 'base.provincial.1.final': '80' }))
  talk.tap('全部填入')
  expect(talk.value('base.provincial.1.final')).toBe('80')
  expect(talk.value('base.provincial.1.budget')).toBeUndefined()
})

test('a file that leaves its lists out removes no row', () => {
  const talk = clerk({ facts: correct, department, year })
  send(talk, fileOf({ 'base.provincial.3.name': '口岸建设', 'base.provincial.3.final': '80' }))
  talk.tap('全部填入')
  expect(talk.value('base.provincial')).toBe('1,2,3')
})

test('a file of another department leaves the name of this one', () => {
  const talk = clerk({ facts: correct, department, year })
  const text = fileOf(
    { 'unit.name': '石桥县商务局', 'base.reception.final': '1' },
    { year, department: '石桥县商务局' },
  )
  expect(previewIn(send(talk, text)).apart).toEqual({ department })
  talk.tap('全部填入')
  expect(talk.value('unit.name')).toBe(department)
})

test('a filing that changed since the preview is compared again, and nothing is taken', () => {
  const talk = clerk({ facts: correct, department, year })
  const text = fileOf({ 'base.reception.final': '1' })
  send(talk, text)
  talk.meanwhile([{ address: 'base.office.final', to: '2' }])
  expect(short(talk.tap('全部填入'))).toBe('making')
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
  expect(talk.value('base.reception.final')).toBe('3.25')
  expect(previewIn(send(talk, text, true)).again).toBe(true)
  talk.tap('全部填入')
  expect(talk.value('base.reception.final')).toBe('1')
})

test('a filing that changed while its file was read is compared again before anything is shown', () => {
  const talk = clerk({ facts: correct, department, year })
  const text = fileOf({ 'base.reception.final': '1' })
  const file = review(text, talk.filing())
  talk.meanwhile([{ address: 'base.office.final', to: '2' }])
  const says = talk.send({ kind: 'contents', contents: { is: 'data', text, file, kept: 1, again: false } })
  expect(says).toEqual([])
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
  expect(readKept(talk.file()?.text ?? '')?.text).toBe(text)
})

test('只检查 lists what is wrong in the file, whatever has changed in the filing since', () => {
  const talk = clerk({ facts: correct, department, year })
  send(talk, fileOf({ 'base.reception.final': '四点多' }))
  talk.meanwhile([{ address: 'base.office.final', to: '2' }])
  const [said] = talk.tap('只检查')
  expect(said?.say === 'fileFindings' && said.found.tally.must).toBeGreaterThan(0)
  expect(said?.say === 'fileFindings' && said.choices?.map(({ label }) => label)).toEqual(['先不填入'])
})

test.each([
  ['the text of a file, as an earlier version kept it', fileOf({ 'base.reception.final': '1' })],
  ['half of it', '{"text":'],
  ['another shape', '{"text":"","file":{"brings":[]}}'],
])('%s in place of the stored file is answered kindly', (_, text) => {
  const talk = clerk({ facts: correct, department, year })
  send(talk, fileOf({ 'base.reception.final': '1' }))
  talk.keeps(text)
  expect(short(talk.tap('全部填入'))).toMatch(/^fileGone/)
  expect(talk.value('base.reception.final')).toBe('3.25')
})

test.each(['全部填入', '只检查'])('%s under a file that was decided on says so', (label) => {
  const talk = clerk({ facts: correct, department, year })
  send(talk, fileOf({ 'base.reception.final': '1' }))
  talk.tap('先不填入')
  expect(short(talk.tap(label))).toMatch(/^fileGone/)
  expect(talk.value('base.reception.final')).toBe('3.25')
})

test('somebody who may not change the filing is told what is wrong in the file, and is offered nothing', () => {
  const head = clerk({ facts: correct, department, year }, { roles: ['head'] })
  expect(short(send(head, fileOf({ 'base.reception.final': '1' })))).toBe('fileFindings')
})

test('a file with more cells than any department has is only checked', () => {
  const names = Array.from({ length: 8001 }, (_, at) => [`nowhere.${at}`, '1'] as const)
  const talk = clerk({ facts: correct, department, year })
  expect(short(send(talk, fileOf(Object.fromEntries(names))))).toBe('fileFindings')
})
