import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { reviewCopy } from '../../bot/bureau/review-copy.ts'
import { joinDepartment, leaveRole } from '../../db/members.ts'
import { turnTo } from '../../db/people.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { here } from '../workers.ts'
import { openSeason } from './season.ts'

const campaign = 1
const board = { job: 'board', campaign, view: { filter: 'all', page: 0 } } as const
const facts = correctFiling()
const mark = '一人填表并签字'

/**
 * Three departments: in the first one person has both roles, the second also has a head, the third has nobody to sign.
 */
function season() {
  const all = openSeason(['县教育局', '县民政局', '县档案馆'])
  const join = (person: number, department: number) =>
    void joinDepartment(all.store, { person, department, role: 'head' })
  join(101, 1)
  join(102, 2)
  all.says(201, {})
  join(201, 2)
  turnTo(all.store, 201, 2)
  const working = all.start()
  const shown = async () => {
    all.ask(board)
    await working.idle()
    const lines = (all.said().at(-1)?.text ?? '').split('\n').filter((line) => line.includes(mark))
    return lines.map((line) => /县..局|县档案馆/.exec(line)?.[0])
  }
  const review = async (id: number) => {
    const papers = await reviewCopy(all.store, here, 1, id)
    return papers.some((one) => 'text' in one && one.text.includes(mark))
  }
  return { ...all, working, shown, review }
}

describe('the board marks departments in which one person fills in and signs', () => {
  test('before signing by who could sign, afterwards by who did', async () => {
    const { tell, says, shown, store } = season()
    expect(await shown()).toEqual(['县教育局'])
    for (const department of [1, 2]) tell(department, facts)
    says(102, { state: 'signed', alone: true })
    says(101, { state: 'signed', alone: true })
    leaveRole(store, { person: 101, filing: 1, role: 'head' })
    leaveRole(store, { person: 102, filing: 2, role: 'preparer' })
    expect((await shown()).sort()).toEqual(['县教育局', '县民政局'])
    says(102, { state: 'filling' })
    says(201, { state: 'signed', alone: false })
    expect(await shown()).toEqual(['县教育局'])
  })

  test('in the workbook it has a column of its own', async () => {
    const { ask, working, said } = season()
    ask({ job: 'boardFile', campaign, as: 'workbook' })
    await working.idle()
    const [head = [], ...lines] = await readSheet(Buffer.from(said().findLast(({ bytes }) => bytes)?.bytes ?? []))
    const column = head.indexOf(mark)
    expect(column).toBeGreaterThan(0)
    expect(lines.map((line) => [line[1], line[column]])).toEqual(
      expect.arrayContaining([
        ['县教育局', '是'],
        ['县民政局', null],
        ['县档案馆', null],
      ]),
    )
  })
})

test('the papers of a review say so', async () => {
  const { tell, says, review } = season()
  for (const department of [1, 2]) tell(department, facts)
  says(101, { state: 'signed', alone: true })
  says(101, { state: 'submitted' })
  says(201, { state: 'signed', alone: false })
  expect([await review(1), await review(2)]).toEqual([true, false])
})
