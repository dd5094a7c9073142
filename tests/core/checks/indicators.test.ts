import { describe, expect, test } from 'vitest'
import { cells, factsOf, findingOf, findings, type Table } from '../../fixtures/facts.ts'
import { tables } from '../../fixtures/tables.ts'
import { indicatorRules, reviewed, right, wrong } from './indicator-rules.ts'

function filing(row: string, columns: Table) {
  const project = row.startsWith('project.') ? { project: '1' } : {}
  const rate = { [`${row.split('.indicators.', 1)[0]}.funds.total.rate`]: '100%' }
  return factsOf(project, rate, { [row.slice(0, -2)]: '1' }, cells(row, columns))
}

const places = ['overall', 'project.1'].flatMap((annex) => tables.map((table) => `${annex}.indicators.${table}.1`))

describe('the rules of one indicator', () => {
  test.each(places)('%s is correct as it is', (row) => {
    expect(findings(filing(row, right)).filter(({ check }) => check.startsWith(row))).toEqual([])
  })

  test.each(places.flatMap((row) => Object.keys(wrong).map((rule) => [row, rule] as const)))('%s.%s', (row, rule) => {
    const { change, at, shows, grade } = wrong[rule] ?? { change: {}, at: '', shows: /-/, grade: '' }
    const finding = findingOf(filing(row, { ...right, ...change }), `${row}.${rule}`)
    expect(finding).toMatchObject({ grade, rule: `${row.replace(/\.1/g, '.*')}.${rule}` })
    expect(finding?.at[0]).toBe(`${row}.${at}`)
    expect(finding?.shows).toMatch(shows)
  })

  test.each(
    reviewed.flatMap((one) => one.tables.map((table) => [`overall.indicators.${table}.1`, one.rule, one] as const)),
  )('%s.%s', (row, rule, { change, at, shows }) => {
    const finding = findingOf(filing(row, { ...right, ...change }), `${row}.${rule}`)
    expect(finding?.at[0]).toBe(`${row}.${at}`)
    expect(finding?.shows).toMatch(shows)
  })

  test.each(places)('%s has no full marks for works that the goal says are unfinished', (row) => {
    const goal = `${row.split('.indicators.', 1)[0]}.goal.actual`
    const works = { ...right, name: '工程竣工验收率' }
    const finding = (actual: string) =>
      findingOf(new Map([...filing(row, works), [goal, actual]]), `${row}.score.goalUnfinished`)
    expect(finding('12处正在施工')?.at).toEqual([goal, `${row}.score`])
    expect(finding('12处已完工')).toBeUndefined()
  })

  test('each rule has a case', () => {
    expect(new Set(indicatorRules.map((rule) => rule.split('.*.').at(-1)))).toEqual(new Set(Object.keys(wrong)))
  })
})

const words: Table = { target: '建立机制', actual: '效果较好', direction: 'qualitative', unit: '' }
const row = 'overall.indicators.quantity.1'
const broken = (columns: Table, rule: string) => findingOf(filing(row, { ...right, ...columns }), `${row}.${rule}`)

describe('a lost point needs a reason', () => {
  test.each(['', '无', '无。', '正常', '/', '／', '—', '——', '-', ' 无 '])('“%s” is no reason', (reason) => {
    expect(broken({ score: '9', reason }, 'reason.given')?.grade).toBe('must')
  })
  test('a sentence is a reason', () => {
    expect(broken({ score: '9', reason: '两家停产；下年补训。' }, 'reason.given')).toBeUndefined()
  })
  test('full marks need no reason', () => {
    expect(broken({ reason: '无' }, 'reason.given')).toBeUndefined()
  })
  test('a reason not asked yet is an open question in a live filing, a must in a file', () => {
    const facts = filing(row, { ...right, score: '9' })
    expect(findingOf(facts, `${row}.reason.given`, 'live')).toBeUndefined()
    expect(findingOf(facts, `${row}.reason.given`, 'file')?.grade).toBe('must')
  })
})

describe('a reason names its cause and its measure', () => {
  const halves = ['reason.cause', 'reason.measure']
  const found = (reason: string, mode: 'live' | 'file' = 'live') =>
    halves.flatMap((rule) => {
      const finding = findingOf(filing(row, { ...right, score: '9', reason }), `${row}.${rule}`, mode)
      return finding ? [`${finding.grade} ${rule}`] : []
    })

  test.each([
    ['两家企业停产；下年六月前由培训股补训。', []],
    ['原因：两家企业停产。措施：六月前由培训股补训。', []],
    ['两家企业停产。', ['must reason.measure']],
    ['停电', ['must reason.measure']],
    ['下年补', ['must reason.cause']],
    ['下年六月前由培训股补训。', ['must reason.cause']],
    ...['', ' 无 ', '没有。', '正常', '/', '／', '——', '-'].map((none) => [none, []] as [string, string[]]),
  ])('“%s”: %j', (reason, rules) => {
    expect(found(reason)).toEqual(rules)
  })

  test('for a file that somebody else made, the missing half is only a note', () => {
    expect(found('两家企业停产。', 'file')).toEqual(['note reason.measure'])
    expect(found('下年六月前由培训股补训。', 'file')).toEqual(['note reason.cause'])
  })

  test('full marks need neither', () => {
    expect(halves.map((rule) => broken({ reason: '两家企业停产。' }, rule))).toEqual([undefined, undefined])
  })
})

describe('a score against the rules', () => {
  const lost: Table = { actual: '49' }
  test.each([
    ['the score of the rules', { ...lost, score: '9.8', reason: '一场取消。' }, false],
    ['written with other zeros', { ...lost, score: '9.80', reason: '一场取消。' }, false],
    ['higher than the rules give', { ...lost, score: '9.9', reason: '一场取消。' }, true],
    ['lower with a reason is the person’s right', { ...lost, score: '5', reason: '质量不高。' }, false],
    ['lower without a reason', { ...lost, score: '5', reason: '' }, true],
    ['a blank score is another finding', { ...lost, score: '' }, false],
    ['within its band', { ...words, band: 'partial', score: '7', reason: '活动偏少。' }, false],
    ['at the lower end of its band', { ...words, band: 'partial', score: '6', reason: '活动偏少。' }, false],
    ['at the open end of its band', { ...words, band: 'partial', score: '8', reason: '活动偏少。' }, true],
    ['below its band without a reason', { ...words, band: 'partial', score: '5.9', reason: '' }, true],
    ['the whole weight in the full band', { ...words, band: 'full', score: '10' }, false],
    ['within the full band', { ...words, band: 'full', score: '8', reason: '' }, false],
    ['below the full band without a reason', { ...words, band: 'full', score: '7.9', reason: '' }, true],
    ['words without a band are not scored', { ...words, score: '3', reason: '' }, false],
    ['full marks for a target below 0 that was missed', { target: '-5', actual: '-8', unit: '%' }, true],
    [
      'fewer for it with a reason',
      { target: '-5', actual: '-8', unit: '%', score: '9', reason: '旱情；明年补种。' },
      false,
    ],
    ['full marks for a target below 0 that was met', { target: '-5', actual: '-3', unit: '%' }, false],
  ])('%s: the finding shows %s', (_, columns, found) => {
    expect(broken(columns as Table, 'score.rule') !== undefined).toBe(found)
  })
})

describe('a target whose figure is no single number', () => {
  const grown = { ...words, target: '增长8%', actual: '增长9.2%' }
  test('is a note, since its score cannot be checked', () => {
    expect(broken(grown, 'actual.comparable')?.grade).toBe('note')
    expect(broken(grown, 'actual.comparable')?.at[0]).toBe(`${row}.target`)
  })
  test('is no finding if a band scores it', () => {
    expect(broken({ ...grown, band: 'full' }, 'actual.comparable')).toBeUndefined()
  })
})

describe('a figure among words', () => {
  test.each([
    ['≥50次', '全部完成', 'actual.words'],
    ['≥50次', '达成年度指标', 'actual.words'],
    ['≥50次', '100%完成', 'actual.comparable'],
  ])('%s, done %s: %s', (target, actual, rule) => {
    const columns = { target, actual, direction: '', unit: '' }
    const found = ['actual.words', 'actual.comparable'].filter((one) => broken(columns, one))
    expect(found).toEqual([rule])
  })
  test('is correct if the target is stated as qualitative', () => {
    expect(
      broken({ target: '50', actual: '较好', direction: 'qualitative', band: 'full' }, 'actual.words'),
    ).toBeUndefined()
  })
  test('is one finding if it cannot be read', () => {
    const about = ['约49次', '1O次'].map((actual) => broken({ actual }, 'actual.comparable'))
    expect(about).toEqual([undefined, undefined])
  })
})

describe('a score that no rule can check is reported once', () => {
  test.each([
    ['全覆盖', '全覆盖', 'actual.band'],
    ['零事故', '0起', 'actual.band'],
    ['每年不少于4次', '4次', 'actual.band'],
    ['12月底前', '11月25日', 'actual.band'],
    ['2023年内', '2023年', 'actual.band'],
    ['无', '50次', 'actual.band'],
    ['≥12期', '无', 'actual.words'],
    ['≥12期', '-', 'actual.words'],
    ['5至8天', '6天', 'actual.comparable'],
  ])('%s, done %s: %s', (target, actual, rule) => {
    const columns = { target, actual, direction: '', unit: '' }
    const found = ['actual.words', 'actual.comparable', 'actual.band'].filter((one) => broken(columns, one))
    expect(found).toEqual([rule])
  })
  test('but not while it has no score', () => {
    expect(
      broken({ target: '全覆盖', actual: '全覆盖', direction: '', unit: '', score: '' }, 'actual.band'),
    ).toBeUndefined()
  })
})

describe('an indicator named 无', () => {
  test.each(['无', '—', '——', '/', '-', ' 无 '])('“%s” with a weight is a must', (name) => {
    expect(broken({ name }, 'name.none')?.grade).toBe('must')
  })
  test('even if it scores nothing', () => {
    expect(broken({ name: '无', score: '0' }, 'name.none')?.grade).toBe('must')
  })
  test('without a weight the weight is wrong instead', () => {
    expect(broken({ name: '无', weight: '0', score: '0' }, 'name.none')).toBeUndefined()
    expect(broken({ name: '无', weight: '0', score: '0' }, 'weight.positive')?.grade).toBe('must')
  })
  test('a name that merely contains the word is a name', () => {
    expect(broken({ name: '无障碍设施' }, 'name.none')).toBeUndefined()
  })
})

describe('removed rows', () => {
  test('break nothing', () => {
    const facts = factsOf({ [row.slice(0, -2)]: '2' }, cells(row, { ...right, name: '无', score: '50' }))
    const here = findings(facts).filter(({ at }) => at.some((cell) => cell.startsWith(row)))
    expect(here).toEqual([])
  })
  test('break nothing even if a file states their derived cells', () => {
    const facts = factsOf({ project: '1', 'project.2.funds.total.weight': '20', 'project.2.total.weight': '' })
    expect(findings(facts).filter(({ at }) => at[0]?.startsWith('project.2'))).toEqual([])
  })
})
