import { describe, expect, test } from 'vitest'
import { reviewFile } from '../../../core/check-file.ts'
import { readExchange } from '../../../core/exchange/file.ts'
import { short } from '../../fixtures/facts.ts'
import { department, fileOf, read } from './files.ts'

const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

describe('a file that cannot be read', () => {
  test.each([
    ['broken JSON', '{"format": ', 'json'],
    ['no JSON at all', '附件一', 'json'],
    ['nothing', '', 'json'],
    [
      'another format',
      JSON.stringify({ format: 'ziping.filing/2', edition: 'hunan-2023', department, facts: {} }),
      'format',
    ],
    ['no department', JSON.stringify({ format: 'ziping.filing/1', edition: 'hunan-2023', facts: {} }), 'format'],
    ['no facts', JSON.stringify({ format: 'ziping.filing/1', edition: 'hunan-2023', department }), 'format'],
    ['a list in place of facts', fileOf({}, { facts: ['base.staff.quota'] }), 'format'],
    ['a year that is no number', fileOf({}, { year: '2023' }), 'format'],
    ['a list in place of a value', fileOf({}, { facts: { 'base.staff.quota': ['32'] } }), 'format'],
    ['a table in place of a value', fileOf({}, { facts: { 'base.staff.quota': { value: '32' } } }), 'format'],
    ['an endlessly nested value', fileOf({ 'base.staff.quota': '32' }).replace('"32"', nested), 'format'],
    ['an unknown edition', fileOf({}, { edition: 'hubei-2020' }), 'edition'],
    ['JSON that is no object', '[]', 'format'],
    ['null', 'null', 'format'],
  ])('%s', (_, text, why) => {
    expect(readExchange(text)).toMatchObject({ unreadable: why })
    expect(reviewFile(text)).toMatchObject({ unreadable: why })
  })

  test('says what was read', () => {
    expect(readExchange(fileOf({}, { edition: 'hubei-2020' }))).toEqual({ unreadable: 'edition', read: 'hubei-2020' })
  })
})

describe('a readable file', () => {
  test('may lack its year: then it is the first of the edition', () => {
    expect(read(fileOf({}, {})).year).toBe(2023)
    expect(read(fileOf({}, { year: 2025 })).year).toBe(2025)
  })

  test('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${fileOf({ 'unit.name': department })}`).facts.get('unit.name')).toBe(department)
  })

  test('has its names in visible form', () => {
    const file = read(fileOf({ 'unit.name': '云溪县\u202e财政局', 'base.signature.preparer': '周\u200b敏' }))
    expect(file.facts.get('unit.name')).toBe('云溪县财政局')
    expect(file.facts.get('base.signature.preparer')).toBe('周敏')
    expect(read(fileOf({}, { department: '云溪县\u202e财政局' })).department).toBe('云溪县财政局')
  })

  test('may be empty: no facts and no findings', () => {
    const review = reviewFile(fileOf({}))
    expect('findings' in review && review.findings).toEqual([])
  })
})

describe('values are read as their cells read them', () => {
  test.each([
    ['base.reception.final', '42,800元', '4.28'],
    ['base.reception.final', '4.28万元', '4.28'],
    ['base.reception.final', '四万二千八百元', '4.28'],
    ['base.reception.final', '５．０', '5.0'],
    ['base.reception.final', '5.0', '5.0'],
    ['base.reception.final', '', ''],
    ['base.reception.final', '——', ''],
    ['base.staff.quota', '32人', '32'],
    ['overall.funds.total.rate', '９０．６３％', '90.63%'],
    ['report.date', '2024年7月3日', '2024-07-03'],
    ['unit.offices', '办公室、财务股', '办公室\n财务股'],
    ['project.1.level', '省级', '省级'],
    ['overall.indicators.cost.1.direction', '不超过（≤）', 'atMost'],
    ['overall.indicators.cost.1.target', '≤20万元', '≤20万元'],
    ['overall.indicators.ecological.1.name', '无', '无'],
    ['report.sections.governmentFund', '无', '无'],
    ['base.provincial', '3,1,2', '3,1,2'],
    ['base.provincial', '无', ''],
  ])('%s: %s is %s', (address, written, value) => {
    const file = read(fileOf({ [address]: written }))
    expect(file.facts.get(address)).toBe(value)
    expect(file.findings).toEqual([])
  })

  test.each([
    ['base.reception.final', '约5万'],
    ['base.reception.final', '3万5'],
    ['base.reception.final', '-3.2'],
    ['base.staff.quota', '32.5'],
    ['overall.funds.total.rate', '0.9'],
    ['report.date', '去年夏天'],
    ['project.1.level', '乡级'],
    ['base.provincial', '1,1'],
    ['base.provincial', '一,二'],
    ['base.provincial', '1,0'],
    ['overall.indicators.quantity.1.target', '约50次'],
  ])('%s: “%s” cannot be read, and is a must finding at its cell', (address, written) => {
    const review = reviewFile(fileOf({ [address]: written }))
    if ('unreadable' in review) throw new Error('the file itself is readable')
    const here = review.findings.filter(({ at }) => at[0] === address)
    expect(here.map(short)).toEqual([`must ${address}`])
    expect(here[0]).toMatchObject({ check: `${address}.readable`, shows: `“${written}”` })
    expect(review.file.facts.get(address)).toBe(written)
  })

  test('a letter among the digits of a target is named, with its digit', () => {
    const address = 'overall.indicators.quantity.1.target'
    const review = reviewFile(fileOf({ [address]: '≥1O0%' }))
    const here = 'findings' in review ? review.findings.filter(({ at }) => at[0] === address) : []
    expect(here.map(({ grade, shows }) => [grade, shows])).toEqual([['must', '“≥1O0%”，里面的“O”是字母，像是数字0']])
  })

  test.each([
    ['a number', '32'],
    ['a number without end', '1e999'],
    ['a boolean', 'true'],
    ['nothing', 'null'],
  ])('%s in place of a text is a must finding at its cell', (_, written) => {
    const review = reviewFile(fileOf({ 'base.staff.quota': '32' }).replace('"32"', written))
    const at = 'findings' in review ? review.findings.filter((finding) => finding.at[0] === 'base.staff.quota') : []
    expect(at.map(({ check, grade }) => [check, grade])).toEqual([['base.staff.quota.readable', 'must']])
  })

  test('an unreadable derived value is one finding, not two', () => {
    const parts = { 'base.vehiclePurchase.final': '1', 'base.vehicleRunning.final': '2' }
    const review = reviewFile(fileOf({ ...parts, 'base.vehicles.final': '三个多' }))
    const at = 'findings' in review ? review.findings.filter((finding) => finding.at[0] === 'base.vehicles.final') : []
    expect(at.map(({ check }) => check)).toEqual(['base.vehicles.final.readable'])
  })

  test('a list that cannot be read names no cells that do not exist', () => {
    const review = reviewFile(fileOf({ project: '甲,乙', 'project.1.name': '非遗保护专项资金' }))
    const at = 'findings' in review ? review.findings.flatMap((finding) => finding.at) : []
    expect(at.filter((address) => /NaN|undefined/.test(address))).toEqual([])
    expect(at[0]).toBe('project')
  })

  test('an address that the form does not have is a note, and is kept as written', () => {
    const review = reviewFile(fileOf({ 'annex.mystery': '5' }))
    if ('unreadable' in review) throw new Error('the file itself is readable')
    expect(review.findings.map(short)).toEqual(['note annex.mystery'])
    expect(review.findings[0]?.shows).toBe('annex.mystery = “5”')
  })

  test('an explanation is no unknown address', () => {
    expect(read(fileOf({ 'explanations.base.office.final.growth.text': '新增网点。' })).findings).toEqual([])
  })
})

describe('a file without lists', () => {
  test('has its rows in ascending order', () => {
    const file = read(
      fileOf({ 'base.provincial.10.name': '甲', 'base.provincial.2.name': '乙', 'project.3.name': '丙' }),
    )
    expect([file.facts.get('base.provincial'), file.facts.get('project')]).toEqual(['2,10', '3'])
  })

  test('has no rows in the indicator tables that it leaves out of an annex with indicators', () => {
    const { facts } = read(fileOf({ 'overall.indicators.cost.1.name': '甲' }))
    expect([facts.get('overall.indicators.cost'), facts.get('overall.indicators.social')]).toEqual(['1', ''])
    expect(facts.has('project.1.indicators.cost')).toBe(false)
  })

  test('beside stated lists and no total, a missing list counts as not asked yet', () => {
    const { facts } = read(fileOf({ 'overall.indicators.cost': '1', 'overall.indicators.cost.1.name': '甲' }))
    expect(facts.has('overall.indicators.social')).toBe(false)
  })

  test('beside stated lists and a total, a missing list counts as empty', () => {
    const total = { 'overall.total.weight': '100' }
    const { facts } = read(fileOf({ 'overall.indicators.cost': '1', 'overall.indicators.cost.1.name': '甲', ...total }))
    expect(facts.get('overall.indicators.social')).toBe('')
  })

  test('an explanation about an indicator adds no lists', () => {
    const { facts } = read(fileOf({ 'explanations.overall.indicators.cost.1.score.rule.text': '按合同。' }))
    expect([...facts.keys()]).toEqual(['explanations.overall.indicators.cost.1.score.rule.text'])
  })
})
