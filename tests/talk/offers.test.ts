import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { clerk } from './clerk.ts'

/** The correct filing before 附件一 had its provincial rows, or before any project was named. */
function at(row: string, without: string) {
  const facts = new Map([...correctFiling()].filter(([address]) => !address.startsWith(without)))
  const person = clerk({ facts })
  person.act({ do: 'go', row })
  return person
}

describe('省级项目与附件一的省级专项互相提出', () => {
  test('a 省级 project is offered to 附件一 with its amounts', () => {
    const person = at('base.provincial', 'base.provincial')
    person.tap('填入 非遗保护专项资金')
    expect(person.value('base.provincial')).toBe('1')
    expect(person.value('base.provincial.1.name')).toBe('非遗保护专项资金')
    expect(person.value('base.provincial.1.final')).toBe('310')
    expect(person.value('base.provincial.1.lastFinal')).toBeUndefined()
  })

  test('several are taken at once, each with a row of its own', () => {
    const person = at('base.provincial', 'base.provincial')
    person.tap('填入 以上各行')
    expect(person.value('base.provincial')).toBe('1,2')
    expect(person.value('base.provincial.2.name')).toBe('健身步道建设专项资金')
  })

  test('a provincial row is offered as a 省级 project, a project of another level is not offered to 附件一', () => {
    const person = at('project', 'project')
    person.tap('填入 以上各行')
    expect(person.value('project')).toBe('1,2')
    expect(person.value('project.1.level')).toBe('省级')
    expect(at('base.provincial', 'base.provincial').buttons('填入 全民健身活动经费')).toEqual([])
  })

  test('an existing one is not offered again', () => {
    const person = clerk({ facts: correctFiling() })
    person.act({ do: 'go', row: 'base.provincial' })
    expect(person.buttons('填入 非遗保护专项资金')).toEqual([])
  })
})
