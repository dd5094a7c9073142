import { expect, test } from 'vitest'
import type { Into } from '../../../bot/files/brings.ts'
import { review } from '../../../bot/files/review.ts'
import type { Filing } from '../../../core/filing.ts'
import { readKept } from '../../../core/known/files.ts'
import { fileOf } from '../../core/exchange/files.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { year } from '../../fixtures/facts.ts'
import { type Clerk, clerk, short } from '../clerk.ts'

const facts = new Map([...correctFiling()].filter(([address]) => !/\.signature\.(head|date)$/.test(address)))
const colleague = { id: 2, name: '罗志远', roles: ['preparer'] } as const
const goal = 'overall.goal.actual'
const reception = 'base.reception.final'
const both = fileOf({ [reception]: '1', [goal]: '办展演三十八场。' })

function sender(handed: Filing['handed'] = new Map([['overall', 2]])): Clerk {
  return clerk({ facts, department, year, ...(handed ? { handed } : {}) }, {}, [colleague])
}

function send(talk: Clerk, text: string, again = false) {
  const into = talk.filing() && ({ ...talk.filing(), person: 1 } as Into)
  return talk.send({ kind: 'contents', contents: { is: 'data', text, file: review(text, into), kept: 1, again } })
}

/** The colleague, with the copy of the file that the sender's last turn gave them. */
function receiver(talk: Clerk): Clerk {
  const copy = talk.tells().findLast(({ receives }) => receives)?.receives
  const other = clerk(talk.filing(), colleague, [{ id: 1, name: '周敏', roles: ['preparer', 'head'] }])
  other.keeps(copy?.text ?? '')
  return other
}

const taking = (talk: Clerk) =>
  talk.act({ do: 'import', file: 1, how: 'all', seen: readKept(talk.file()?.text ?? '')?.file.brings.seen ?? -1 })

test('the cells of an annex that a colleague fills are not filled by another’s file; the colleague is shown them', () => {
  const talk = sender()
  const [preview] = send(talk, both)
  expect(preview).toMatchObject({ parts: [{ name: '罗志远', titles: ['附件二'], cells: 1 }] })
  talk.tap('全部填入')
  expect([talk.value(reception), talk.value(goal)]).toEqual(['1', facts.get(goal)])
  const [told] = talk.tells()
  expect(told).toMatchObject({ to: 2, says: [{ say: 'importPreview', from: { name: '周敏', titles: ['附件二'] } }] })
})

test('the colleague fills in their cells alone, and the sender is told', () => {
  const talk = sender()
  send(talk, both)
  talk.tap('全部填入')
  const other = receiver(talk)
  expect(short(taking(other))).toMatch(/^imported/)
  expect(other.value(goal)).toBe('办展演三十八场。')
  expect(other.tells()).toMatchObject([{ to: 1, says: [{ say: 'partAnswered', took: true, titles: ['附件二'] }] }])
  expect(other.file()).toBeUndefined()
})

test('a colleague who does not want it leaves it, and the sender can look at the file again', () => {
  const talk = sender()
  send(talk, both)
  talk.tap('全部填入')
  const other = receiver(talk)
  expect(short(other.act({ do: 'leaveFile', file: 1 }))).toMatch(/^fileLeft/)
  expect(other.value(goal)).toBe(facts.get(goal))
  expect(other.tells()).toMatchObject([{ to: 1, says: [{ say: 'partAnswered', took: false }] }])
  expect(short(talk.act({ do: 'lookAgain', file: 1 }))).toBe('making')
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
})

test('a file that has something for a colleague alone is only handed on, once', () => {
  const talk = sender()
  expect(send(talk, fileOf({ [goal]: '办展演三十八场。' }))).toMatchObject([
    { choices: [{ label: '给同事看' }, { label: '只检查' }, { label: '先不填入' }] },
  ])
  expect(short(talk.tap('给同事看'))).toMatch(/^partsGiven/)
  expect(talk.told()).toEqual(['2 importPreview'])
  expect(short(talk.tap('给同事看'))).toMatch(/^nothingToImport/)
  expect(talk.told()).toEqual(['2 importPreview'])
})

test.each([
  ['the annex came back to nobody in particular', new Map()],
  ['the sender fills the annex now', new Map([['overall', 1]])],
  ['another annex was handed over', new Map([...new Map([['overall', 2]]), ['base', 2]])],
])('a file is compared again before it is taken where %s', (_, handed) => {
  const talk = sender()
  send(talk, both)
  talk.hands(handed)
  expect(short(talk.tap('全部填入'))).toBe('making')
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
  expect(talk.value(reception)).toBe(facts.get(reception))
})

test('an annex that the sender took over is the sender’s again', () => {
  const talk = sender(new Map([['overall', 1]]))
  expect(send(talk, both)).toMatchObject([{ parts: [] }])
  talk.tap('全部填入')
  expect([talk.value(reception), talk.value(goal)]).toEqual(['1', '办展演三十八场。'])
  expect(talk.tells()).toEqual([])
})

test.each([
  ['their own annex', goal, 'making'],
  ['another one', 'base.office.final', 'imported'],
])('the colleague’s part is compared again if %s has changed meanwhile', (_, address, says) => {
  const talk = sender()
  send(talk, both)
  talk.tap('全部填入')
  const other = receiver(talk)
  other.meanwhile([{ address, to: '2' }], 1)
  expect(short(taking(other))).toMatch(new RegExp(`^${says}`))
})

test('a project that a colleague fills is theirs by its number; other projects stay the sender’s', () => {
  const talk = sender(new Map([['project.2', 2]]))
  const cells = { 'project.1.funds.fiscal.annual': '1', 'project.2.funds.fiscal.annual': '2' }
  send(talk, fileOf(cells))
  talk.tap('全部填入')
  expect(talk.value('project.1.funds.fiscal.annual')).toBe('1')
  expect(talk.value('project.2.funds.fiscal.annual')).toBe(facts.get('project.2.funds.fiscal.annual'))
  expect(talk.told()).toEqual(['2 importPreview'])
})
