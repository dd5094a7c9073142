import { describe, expect, test } from 'vitest'
import type { Say } from '../../bot/talk/nouns.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { reviewFile } from '../../core/check-file.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk } from '../talk/clerk.ts'
import { fileOf } from './exchange/files.ts'

const goal = 'overall.goal.expected'
const sentence = '全年办展演36场，场馆接待18万人次。'
const tooLong = (most: number, length = most + 1) => `有 ${length} 个字，最多 ${most} 个字。请写短些再发。`

/** A clerk who is asked for this row, which is not answered yet. */
function asked(address: string, row: string) {
  const talk = clerk({ facts: unasked(correctFiling(), address) })
  talk.act({ do: 'go', row })
  return talk
}

function wordsIn(says: readonly Say[]): string {
  return says.map((say) => wordsOf(say).text).join('\n')
}

describe('a text too long for its cell is refused with both lengths, and none of it is stored', () => {
  test('when it is typed', () => {
    const talk = asked('unit.address', 'unit#address')
    expect(wordsIn(talk.say('省'.repeat(4001)))).toContain(`“${'省'.repeat(40)}…”${tooLong(4000)}`)
    expect(talk.value('unit.address')).toBeUndefined()
  })

  test('when it is pasted among other cells', () => {
    const talk = asked('base.frugality.text', 'base.frugality')
    const says = talk.say(`公务接待\t4.10\t4.00\t3.25\n厉行节约保障措施\t${'省'.repeat(20_001)}`)
    expect(wordsIn(says)).toContain(tooLong(20_000))
    expect(talk.value('base.frugality.text')).toBeUndefined()
  })

  test.each([
    ['of a long text', goal, 'overall.goal#expected', 20_000],
    ['of a short one', 'unit.address', 'unit#address', 4000],
  ])('when it is sent as a file in place %s', (_, address, row, most) => {
    const talk = asked(address, row)
    const text = `${'字'.repeat(most)}。`
    const says = talk.send({ kind: 'contents', contents: { is: 'words', text }, row })
    expect(wordsIn(says)).toContain(`${most + 1} 个字`)
    expect(talk.value(address)).toBeUndefined()
  })

  test('when it is in points added to others, which stay', () => {
    const talk = clerk({ facts: correctFiling() })
    const points = 'report.points.problems'
    for (let piece = 0; piece < 5; piece += 1) {
      talk.act({ do: 'points', section: 'problems' })
      talk.say(sentence.repeat(200))
    }
    const before = talk.value(points) ?? ''
    talk.act({ do: 'points', section: 'problems' })
    expect(wordsIn(talk.say(sentence.repeat(200)))).toContain(
      tooLong(20_000, before.length + 1 + 200 * sentence.length),
    )
    expect(talk.value(points)).toBe(before)
    expect(before.length).toBeGreaterThan(15_000)
  })

  test('when it comes on a button, from a draft', () => {
    const talk = asked(goal, 'overall.goal#expected')
    const values = { [goal]: '字'.repeat(20_001) }
    expect(wordsIn(talk.act({ do: 'answer', row: 'overall.goal#expected', values, seen: 0 }))).toContain(
      tooLong(20_000),
    )
    expect(talk.value(goal)).toBeUndefined()
  })
})

test('a longer text stored before the limit can be restored by undo', () => {
  const talk = clerk({ facts: new Map([...correctFiling(), ['unit.address', '路'.repeat(4001)]]) })
  talk.act({ do: 'go', row: 'unit#address' })
  talk.say('人民路8号')
  talk.say('撤销')
  expect(talk.value('unit.address')).toHaveLength(4001)
})

describe('or when it is in an exchange file', () => {
  const problems = 'report.sections.problems'
  const found = (text: string) => {
    const review = reviewFile(text)
    if ('unreadable' in review) throw new Error(review.unreadable)
    return review
  }
  const facts = Object.fromEntries(correctFiling())

  test.each([
    ['a section', problems, 20_000],
    ['a short text', 'unit.address', 4000],
    ['a list', 'unit.duties', 20_000],
    ['a figure', 'base.reception.final', 4000],
    ['a target', 'overall.indicators.quantity.1.target', 4000],
    ['an explanation', 'explanations.base.threePublic.overBudget.text', 20_000],
  ])('%s that is too long must be mended at its cell, and is not checked further', (_, address, most) => {
    const filed = fileOf({ ...facts, [address]: '1'.repeat(most + 1) })
    const { file, findings } = found(filed)
    const here = findings.filter(({ at }) => at[0] === address)
    expect(here.map(({ check, grade }) => [check, grade])).toContainEqual([`${address}.readable`, 'must'])
    const [first] = here.filter(({ check }) => check.endsWith('.readable'))
    expect(first?.says).toContain(`字数太多，有 ${most + 1} 个字，最多 ${most} 个字。`)
    expect(first?.shows).toBe(`“${'1'.repeat(40)}…”`)
    expect(file.facts.get(address)).toBe(`${'1'.repeat(40)}…`)
  })

  test('a text of exactly the limit is taken', () => {
    const { findings } = found(fileOf({ ...facts, 'unit.address': '路'.repeat(4000) }))
    expect(findings.filter(({ check }) => check.endsWith('.readable'))).toEqual([])
  })

  test('a text of a megabyte is refused in a moment, and no finding contains it', () => {
    const { findings } = found(fileOf({ ...facts, [problems]: '上升1%，'.repeat(150_000) }))
    expect(JSON.stringify(findings).length).toBeLessThan(5000)
  })

  test('a row name that is too long is not in the labels of its cells', () => {
    const name = 'overall.indicators.quantity.1.name'
    const { findings } = found(
      fileOf({ ...facts, [name]: '名'.repeat(500_000), [name.replace('name', 'weight')]: '?' }),
    )
    expect(findings.filter(({ grade }) => grade === 'must').length).toBeGreaterThan(1)
    expect(JSON.stringify(findings).length).toBeLessThan(20_000)
  })
})
