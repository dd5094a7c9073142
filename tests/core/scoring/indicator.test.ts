import { describe, expect, test } from 'vitest'
import { directionAt, measureText, proposedScoreAt } from '../../../core/indicator.ts'
import { cells, factsOf, form, type Table } from '../../fixtures/facts.ts'

const scoreAt = (table: string, columns: Table) => {
  const row = `overall.indicators.${table}.1`
  const proposed = proposedScoreAt(form, factsOf(cells(row, columns)), row)
  return proposed && ('score' in proposed ? proposed.score.toFixed() : `${proposed.from}–${proposed.to}`)
}

describe('an indicator in its cells', () => {
  const entered: Table = { target: '50', actual: '49', direction: 'atLeast', unit: '次', weight: '10' }

  test('entered in the chat', () => {
    expect(scoreAt('quantity', entered)).toBe('9.8')
  })

  test.each([
    ['raw, with its sign and unit', { target: '≥50次', actual: '49次', weight: '10' }, '9.8'],
    ['raw, in percent', { target: '100%', actual: '90%', weight: '10' }, '9'],
    ['raw, without a unit on one side', { target: '≥50次', actual: '49', weight: '10' }, '9.8'],
    ['raw, in different units: it cannot be told', { target: '≥50次', actual: '49家', weight: '10' }, undefined],
    ['raw, better lower', { target: '≤20万元', actual: '24万元', weight: '10' }, '8'],
    ['words in place of a number', { target: '≥50次', actual: '完成', weight: '10' }, undefined],
  ])('from a file, %s', (_, columns, score) => {
    expect(scoreAt('quantity', columns)).toBe(score)
  })

  test.each(['target', 'actual', 'weight'])('without its %s nothing is proposed', (column) => {
    expect(scoreAt('quantity', { ...entered, [column]: '' })).toBeUndefined()
    expect(scoreAt('quantity', Object.fromEntries(Object.entries(entered).filter(([key]) => key !== column)))).toBe(
      undefined,
    )
  })

  const words: Table = { target: '建立机制', direction: 'qualitative', weight: '10' }
  test.each([
    ['the words of the full band', { actual: '达成年度指标' }, '10'],
    ['the words of the partial band', { actual: '部分达成年度指标并具有一定效果' }, '6–8'],
    ['the words of the lowest band', { actual: '未达成年度指标且效果较差' }, '0–6'],
    ['other words with a band', { actual: '效果较好', band: 'partial' }, '6–8'],
    ['other words without a band', { actual: '效果较好' }, undefined],
  ])('qualitative, %s', (_, columns, score) => {
    expect(scoreAt('social', { ...words, ...columns })).toBe(score)
  })
})

describe('a target and an actual in different units of one kind', () => {
  test.each([
    ['money', 'cost', { target: '≤8万元', actual: '79500元', weight: '5' }, '5'],
    ['money above its limit', 'cost', { target: '≤8万元', actual: '88000元', weight: '10' }, '9'],
    ['people', 'social', { target: '≥1.5万人', actual: '16200人', weight: '10' }, '10'],
    ['a limit of time', 'timeliness', { target: '7个工作日内', actual: '5个工作日', weight: '5' }, '5'],
    ['a limit of time that was missed', 'timeliness', { target: '20日内', actual: '26日', weight: '10' }, '7'],
    [
      'what was said kept beside a unit',
      'cost',
      { target: '12万5千元', actual: '已支出13万元', unit: '元', weight: '5' },
      '4.8',
    ],
    ['fields', 'ecological', { target: '≥2公顷', actual: '27亩', weight: '10' }, '9'],
    ['a unit in its own cell', 'social', { target: '≥1.5', actual: '13500人', unit: '万人', weight: '10' }, '9'],
    ['households and firms: it cannot be told', 'social', { target: '≥80户', actual: '75家', weight: '10' }, undefined],
    [
      'working days and days: it cannot be told',
      'timeliness',
      { target: '7个工作日内', actual: '8天', weight: '5' },
      undefined,
    ],
  ])('%s', (_, table, columns, score) => {
    expect(scoreAt(table, columns as Table)).toBe(score)
  })
})

describe('a target prints as written', () => {
  const row = 'overall.indicators.quantity.1'
  test.each([
    [{ target: '50', direction: 'atLeast', unit: '次' }, '≥50次'],
    [{ target: '100', direction: 'atLeast', unit: '%' }, '100%'],
    [{ target: '≥60', unit: '%' }, '≥60%'],
    [{ target: '≥60', direction: 'atLeast', unit: '%' }, '≥60%'],
    [{ target: '60以上', direction: 'atLeast', unit: '%' }, '60%以上'],
    [{ target: '7个工作日内', direction: 'atMost', unit: '个工作日' }, '7个工作日内'],
    [{ target: '12万5千元', direction: 'atMost', unit: '元' }, '≤12万5千元'],
    [{ target: '九成', direction: 'atLeast', unit: '%' }, '≥九成'],
    [{ target: '建立机制', direction: 'qualitative', unit: '' }, '建立机制'],
    [{ target: '≤8万元', unit: '元' }, '≤8万元'],
  ])('%j as %s', (columns, text) => {
    expect(measureText(factsOf(cells(row, columns as Table)), `${row}.target`)).toBe(text)
  })
  test.each([
    [{ actual: '63', unit: '%' }, '63%'],
    [{ actual: '79500元', unit: '万元' }, '79500元'],
    [{ actual: '已完成85%', unit: '%', direction: 'atLeast' }, '已完成85%'],
    [{ actual: '累计36', unit: '次' }, '累计36次'],
  ])('an actual %j as %s', (columns, text) => {
    expect(measureText(factsOf(cells(row, columns as Table)), `${row}.actual`)).toBe(text)
  })
})

describe('the direction of a target', () => {
  const direction = (table: string, columns: Table) => {
    const row = `project.2.indicators.${table}.1`
    return directionAt(form, factsOf(cells(row, columns)), row)
  }
  test.each([
    ['is the stated one', 'quantity', { target: '50', direction: 'atMost' }, 'atMost'],
    ['else from the sign', 'quantity', { target: '≤50次' }, 'atMost'],
    ['else from the words of the sign', 'cost', { target: '不低于50次' }, 'atLeast'],
    ['else lower for cost', 'cost', { target: '50' }, 'atMost'],
    ['else higher for a number', 'quality', { target: '100%' }, 'atLeast'],
    ['else qualitative for words', 'cost', { target: '建立机制' }, 'qualitative'],
    ['is read from the target where what is stated is none', 'quantity', { target: '=3', direction: '往上' }, 'equal'],
  ])('%s', (_, table, columns, expected) => {
    expect(direction(table, columns as Table)).toBe(expected)
  })
})
