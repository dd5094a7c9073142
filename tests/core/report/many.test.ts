import { describe, expect, test } from 'vitest'
import { filing, indicator, project } from './facts.ts'
import { all, bodyOf, draft, print, shapes } from './word-file.ts'

const longName =
  '二〇二三年度农村人居环境整治提升及村庄规划编制与传统村落保护利用示范建设专项补助资金（第一批省级下达含县级配套部分）项'

describe('a filing', () => {
  test('with no projects has no 附件三', async () => {
    const { tables, paragraphs } = await print({ ...filing, project: '' })
    expect(tables).toHaveLength(2)
    expect(paragraphs.map(({ text }) => text)).not.toContain('附件三')
  })

  test('whose projects have not been asked has none either', async () => {
    const { project: _, ...rest } = filing
    expect((await print(rest, draft)).tables).toHaveLength(2)
  })

  test('without any answer still prints every row of the form', async () => {
    const { tables } = await print({}, draft)
    expect(tables.map((rows) => rows.length)).toEqual([24, 21])
    expect(shapes(tables[1] ?? []).at(-2)).toBe('↑|满意度指标(【待填】分)|服务对象满意度指标|【待填】|||||')
  })

  test('with twelve projects prints each, in its order, its name and the names of its columns in repeated rows', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => 12 - at)
    const projects = Object.assign({}, ...numbers.map((number) => project(number, `${longName}${number}`)))
    const { tables, parts } = await print({ ...filing, ...projects, project: numbers.join(',') })
    expect(tables.slice(2).map((table) => table[0]?.[1]?.text)).toEqual(numbers.map((number) => `${longName}${number}`))
    expect(all(bodyOf(parts), 'w:tblHeader')).toHaveLength(2 * (2 + 12))
  })

  test('with many rows in a list prints each', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
    const names = Object.fromEntries(
      numbers.map((number) => [`base.otherProjects.${number}.name`, `${longName}${number}`]),
    )
    const { tables } = await print({ ...filing, ...names, 'base.otherProjects': numbers.join(',') })
    const printed = tables[0]?.map((row) => row[0]?.text).filter((text) => text?.startsWith(longName))
    expect(printed).toEqual(numbers.map((number) => `${longName}${number}`))
  })
})

describe('a row', () => {
  test('is not split over two pages while it is short, but may be if its text is long', async () => {
    const reason = '受防汛应急响应影响，两场培训推迟到次年举办；下年度提前一个季度排定计划并按月调度。'.repeat(3)
    const facts = { ...filing, ...indicator('overall.indicators.quality.1', longName, { reason }) }
    const { parts } = await print(facts)
    const rows = all(bodyOf(parts), 'w:tr')
    const whole = (words: string) => {
      const row = rows.find((found) => found.textContent?.includes(words))
      return row !== undefined && all(row, 'w:cantSplit').length > 0
    }
    expect(whole('公务接待')).toBe(true)
    expect(whole(longName)).toBe(false)
  })
})
