import { describe, expect, test } from 'vitest'
import { readSheet } from '../../../bot/files/sheet.ts'
import type { Facts } from '../../../core/facts.ts'
import { seed } from '../../fixtures/chance.ts'
import { diceOf } from '../../fixtures/dice.ts'
import { changed } from '../../paper/generate/changes/index.ts'
import { filingOf } from '../../paper/generate/filing/random.ts'
import { plainPaper } from '../../paper/generate/print/plain.ts'
import { workbookFile } from '../../paper/generate/write/workbook.ts'
import { compared, copiedAnnexes, pastedInto, talkOf } from './annexes.ts'

/** A filing of three projects. */
const filing = filingOf(seed + 2)
const annexes = copiedAnnexes(filing, 'word', seed)
const textOf = (id: string) => annexes.find((annex) => annex.id === id)?.text ?? ''
const printedIn = (id: string) => annexes.find((annex) => annex.id === id)?.printed ?? new Set<string>()
const projects = ['project.1', 'project.2', 'project.3']
const none = { missing: [], wrong: [] }

function send(at: string, text: string, known?: Facts) {
  const talk = talkOf(filing, known)
  const { turn, facts } = pastedInto(talk, at, text)
  const changes = (turn?.changes ?? []).map(({ address }) => address)
  return { facts, changes, says: turn?.says ?? [] }
}

function alike(id: string, facts: Facts) {
  const { missing, wrong } = compared(filing, id, printedIn(id), facts)
  return { missing, wrong }
}

const first = new Map([
  ['unit.name', filing.department],
  ['project', '1'],
  ['project.1.name', filing.facts.get('project.1.name') ?? ''],
])

describe('several projects pasted at once', () => {
  const all = projects.map(textOf).join('\n')

  test('go each to the project with their name', () => {
    const { facts } = send('project.3', all)
    for (const id of projects) expect(alike(id, facts)).toEqual(none)
  })

  test('leave the project in hand alone if they are none of the listed ones', () => {
    const { changes, says } = send('project.1', projects.slice(1).map(textOf).join('\n'), first)
    expect(changes).toEqual([])
    const refused = says.flatMap((say) => (say.say === 'linesRefused' ? say.lines.flatMap(({ says }) => says) : []))
    const names = new Set(refused.flatMap((say) => (say.say === 'unknownProject' ? [say.name] : [])))
    expect([...names]).toEqual(['project.2', 'project.3'].map((id) => filing.facts.get(`${id}.name`)))
  })

  test('join the list if the talk is in another annex', () => {
    const { facts } = send('base', all, new Map([['unit.name', filing.department]]))
    for (const id of projects) expect(alike(id, facts)).toEqual(none)
  })
})

test('a sent sheet of merged cells is read as printed', async () => {
  for (const id of ['base', 'overall']) {
    const document = changed(plainPaper(filing), ['joined'], diceOf(seed), filing)
    const own = { annexes: document.annexes.filter((annex) => annex.id === id) }
    const text = await readSheet(workbookFile(own, false, false))
    expect(alike(id, send(id, text).facts), id).toEqual(none)
  }
})

test('a table of another annex goes to its own cells, with a note on which annex it is', () => {
  const { facts, changes, says } = send('base', textOf('overall'))
  expect(alike('overall', facts)).toEqual(none)
  expect(changes.filter((at) => at.startsWith('base.'))).toEqual([])
  expect(says[0]).toEqual({ say: 'intoAnnex', annexes: ['附件二'] })
})

test('a table at a question of words is a table', () => {
  const untitled = textOf('base').slice(textOf('base').indexOf('\t') - 20)
  const { facts } = send('unit', untitled.slice(untitled.indexOf('\n') + 1))
  expect(facts.has('unit.address')).toBe(false)
  expect(compared(filing, 'base', printedIn('base'), facts).wrong).toEqual([])
})

describe('nothing is taken, with the reason first, from a table', () => {
  const years = (text: string) =>
    text.replaceAll(`${filing.year}`, `${filing.year - 2}`).replaceAll(`${filing.year - 1}`, `${filing.year - 3}`)

  test.each(['base', 'overall', 'project.2'])('of another year: %s', (id) => {
    const { changes, says } = send(id, years(textOf(id)))
    expect(changes).toEqual([])
    expect(says).toMatchObject([{ say: 'foreignBlock', why: { foreign: 'year', year: filing.year - 2 } }])
  })

  test('whose columns alone name another year', () => {
    const rows = `\t${filing.year - 2}年决算数\t${filing.year - 1}年预算数\t${filing.year - 1}年决算数\n公务接待\t3.1\t2.9\t2.8\n公车运行维护\t5\t4.8\t4.7`
    expect(send('base', rows)).toMatchObject({
      changes: [],
      says: [{ why: { foreign: 'year', year: filing.year - 1 } }],
    })
  })

  test('of another department', () => {
    const other = textOf('overall').replaceAll(filing.department, '青石县水利局')
    expect(send('overall', other)).toMatchObject({
      changes: [],
      says: [{ say: 'foreignBlock', why: { foreign: 'department', name: '青石县水利局' } }],
    })
  })

  test('on the form of another province', () => {
    const other = `广东省部门整体支出绩效自评表\n${textOf('overall')}`
    expect(send('overall', other)).toMatchObject({ changes: [], says: [{ why: { foreign: 'form' } }] })
  })
})

describe('what a row leaves unclear is not taken, but reported', () => {
  const heads = `经费控制情况（万元）\t${filing.year - 1}年决算数\t${filing.year}年预算数\t${filing.year}年决算数`
  const whys = (text: string) =>
    send('base', text).says.flatMap((say) => (say.say === 'linesRefused' ? say.lines.flatMap(({ says }) => says) : []))

  test('half of a copied row without heads', () => {
    expect(send('base', '公车运行维护\t5\t4.8\t4.7\n公务接待\t3.1\t2.9').changes).not.toContain('base.reception.budget')
    expect(whys('公车运行维护\t5\t4.8\t4.7\n公务接待\t3.1\t2.9')).toMatchObject([{ say: 'cellsUnread' }])
  })

  test('a second value for a cell', () => {
    const twice = `${heads}\n公务接待\t3.1\t2.9\t2.8\n公务接待\t3.1\t2.9\t8.2`
    expect(send('base', twice).facts.get('base.reception.final')).toBe('2.8')
    expect(whys(twice)).toMatchObject([{ say: 'cellsUnread', texts: ['8.2'] }])
  })

  test('a column that the form does not have', () => {
    const more = `${heads}\t增减率\n公务接待\t3.1\t2.9\t2.8\t-9.7%`
    expect(send('base', more).facts.get('base.reception.final')).toBe('2.8')
    expect(whys(more).length).toBeGreaterThan(0)
  })
})

test('blank cells keep earlier values, and are named', () => {
  const known = new Map([
    ['unit.name', filing.department],
    ['base.reception.lastFinal', '4'],
  ])
  const { facts, says } = send('base', '公务接待\t\t2.9\t2.8\n公车运行维护\t5\t4.8\t4.7', known)
  expect(facts.get('base.reception.lastFinal')).toBe('4')
  expect(says).toContainEqual({ say: 'blanksLeft', rows: [], cells: ['公务接待 2022年决算'] })
})

describe('a row without any value changes nothing', () => {
  const blank = '公车运行维护\t5\t4.8\t4.7\n其中：公车购置\t\t\t\n出国经费\t\t\t\n公务接待\t3.1\t2.9\t2.8'
  const titles = ['lastFinal', 'budget', 'final'].map((column) => `base.vehiclePurchase.${column}`)
  const known = (value: string) =>
    new Map([['unit.name', filing.department], ...titles.map((at): [string, string] => [at, value])])

  test('and is named once if it is still open', () => {
    const { changes, says } = send('base', `${blank}\n出国经费\t\t\t`)
    expect(changes.filter((at) => /vehiclePurchase|overseas/.test(at))).toEqual([])
    expect(says).toContainEqual({ say: 'blanksLeft', rows: ['公车购置', '出国经费'], cells: [] })
  })

  test('and is named if it holds other values', () => {
    const { facts, says } = send('base', blank, known('3.54'))
    expect(titles.map((at) => facts.get(at))).toEqual(['3.54', '3.54', '3.54'])
    expect(says).toContainEqual({ say: 'blanksLeft', rows: ['公车购置', '出国经费'], cells: [] })
  })

  test('and is not named if it was said to be none', () => {
    const { says } = send('base', blank, known(''))
    expect(says).toContainEqual({ say: 'blanksLeft', rows: ['出国经费'], cells: [] })
  })

  test('and is not named if another line of the block gives it', () => {
    const { says } = send('base', `${blank}\n公车购置\t无\t无\t无`)
    expect(says).toContainEqual({ say: 'blanksLeft', rows: ['出国经费'], cells: [] })
  })
})

test('cells that the form asks and no table prints are read by their labels, beside their table', () => {
  const { facts, says } = send('base', '政府采购金额\t——\t\t259.91\n货物\t190.85\n其中：工程\t0\n服务：69.06')
  const parts = ['goods', 'works', 'services'].map((part) => facts.get(`base.procurement.${part}`))
  expect(parts).toEqual(['190.85', '0', '69.06'])
  expect(says.filter(({ say }) => say === 'linesRefused')).toEqual([])
})

test('a sum whose parts are asked instead is named with them, and answers nothing', () => {
  const { changes, says } = send('base', '公务接待\t3.1\t2.9\t2.8\n政府采购金额\t——\t\t259.91')
  expect(changes.filter((at) => at.includes('procurement'))).toEqual([])
  const [cell] = says.flatMap((say) => (say.say === 'statedApart' ? say.cells : []))
  expect(cell).toMatchObject({ title: '政府采购金额', stated: '259.91', parts: ['货物', '工程', '服务'] })
})

test('such a cell of a project goes to the project that the block names', () => {
  const name = filing.facts.get('project.2.name')
  const { facts } = send('project.1', `项目支出名称\t${name}\n项目级次\t省级`)
  expect([facts.get('project.1.level'), facts.get('project.2.level')]).toEqual([undefined, '省级'])
})

describe('无 in a cell of a table is an answer where none is demanded, a blank is none', () => {
  const row = (budget: string) => send('base', `项目支出\t4096.83\t${budget}\t3837.88`).facts

  test.each(['无', '——', '未发生'])('%s is no answer where a figure is demanded: the row stays open', (none) => {
    expect(row(none).has('base.projects.budget')).toBe(false)
    expect(row(none).has('base.projects.final')).toBe(false)
  })

  test('0 is one', () => {
    expect(row('0').get('base.projects.budget')).toBe('0')
  })

  test('a blank leaves it open', () => {
    expect(row('').has('base.projects.budget')).toBe(false)
  })

  test('无 replaces an earlier value', () => {
    const known = new Map([
      ['unit.name', filing.department],
      ['base.reception.budget', '4'],
    ])
    const { facts, says } = send('base', '公务接待\t4.83\t无\t3.88', known)
    expect(facts.get('base.reception.budget')).toBe('')
    expect(says.filter(({ say }) => say === 'blanksLeft')).toEqual([])
  })
})

test.each([
  ['after a text', '厉行节约保障措施：公务接待一事一单\n\t\t\t'],
  ['before a text', '公用经费\t88.4\t92\t90.15\n说明：以上单位万元\n\t\t\n填表人：周敏'],
  ['alone', '\t\t\n\t\t'],
])(
  'a row of blank cells %s is skipped',
  (_, text) => {
    const { says } = send('base', text)
    expect(JSON.stringify(says)).not.toContain('cellsUnread')
  },
  10_000,
)

describe('indicators find their table by their levels', () => {
  const rows = '产出指标(50分)\t数量指标\t走访户数\t≥40户\t42户\t25\t25\n\t质量指标\t资料归档率\t≥95%\t96%\t25\t25'
  const names = (facts: Facts) =>
    ['quantity', 'quality'].map((table) => facts.get(`overall.indicators.${table}.1.name`))

  test.each([
    ['without heads, at a question about money', rows],
    ['typed with their levels in front', rows.replaceAll('\t', ' ')],
    ['before a row of another annex', `${rows}\n公务接待 3.1 2.9 2.8`],
    ['after a row of another annex', `公务接待 3.1 2.9 2.8\n${rows}`],
    ['separated by bars without a frame', rows.replaceAll('\t', ' ｜ ')],
  ])('%s', (_, text) => {
    const { facts } = send('overall', text)
    expect(names(facts)).toEqual(['走访户数', '资料归档率'])
    expect(facts.get('overall.heading.output')).toBe('50')
  })
})

describe('typed and cut rows keep their own columns', () => {
  test('under heads typed after a colon', () => {
    const text = '项目资金（万元）：年初预算数 全年预算数 全年执行数\n其中：当年财政拨款：200 300 290'
    const { facts } = send('project.1', text)
    const funds = ['initial', 'annual', 'executed'].map((column) => facts.get(`project.1.funds.fiscal.${column}`))
    expect(funds).toEqual(['200', '300', '290'])
  })

  test('a row whose blanks were cut in the middle of a table is blank', () => {
    const { facts, says } = send('base', '公车运行维护\t5\t4.8\t4.7\n其中：公车购置\n公务接待\t3.1\t2.9\t2.8')
    expect(facts.has('base.vehiclePurchase.final')).toBe(false)
    expect(says).toContainEqual({ say: 'blanksLeft', rows: ['公车购置'], cells: [] })
  })

  test('the sum of a row does not become one of its parts', () => {
    const { facts } = send('base', '政府采购金额 260 259.91\n货物 190.85')
    expect([facts.get('base.procurement.budget'), facts.get('base.procurement.goods')]).toEqual(['260', '190.85'])
  })
})

test('无 for the name of the department does not mean another one', () => {
  const { says } = send('overall', '预算部门、单位名称\t无\n年度资金总额\t675.2\t825.9\t816.68\t10\t98.88%\t9.89')
  expect(says.some(({ say }) => say === 'foreignBlock')).toBe(false)
})
