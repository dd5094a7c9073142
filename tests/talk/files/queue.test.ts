import { expect, test } from 'vitest'
import { review } from '../../../bot/files/review.ts'
import { fileOf } from '../../core/exchange/files.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { unasked, year } from '../../fixtures/facts.ts'
import { type Clerk, clerk, short } from '../clerk.ts'

const correct = correctFiling()
const changed = fileOf({ 'base.reception.final': '1' })
const goal = 'overall.goal.expected'

function talking(...open: readonly string[]): Clerk {
  return clerk({ facts: unasked(correct, ...open), department, year })
}

const arrives = (talk: Clerk, name: string) => talk.send({ kind: 'file', file: 'f', name, size: 100 })
const isRead = (talk: Clerk, text = changed) =>
  talk.send({
    kind: 'contents',
    contents: { is: 'data', text, file: review(text, talk.filing()), kept: 1, again: false },
    sent: { file: 'f', name: '附件一.docx' },
  })
const says = (talk: Clerk, text: string, row: string, behind?: true) =>
  talk.send({ kind: 'contents', contents: { is: 'words', text }, row, ...(behind ? { behind } : {}) })

test('a file that comes while others are read waits behind them', () => {
  const talk = talking()
  talk.waits(2)
  expect(arrives(talk, '附件三.docx')).toEqual([{ say: 'fileQueued', before: 2, choices: [] }])
  expect(talk.jobs()).toEqual([{ job: 'review', file: 'f', name: '附件三.docx', behind: true }])
})

test('a file that comes before the decision on another waits for it, and leads back to it', () => {
  const talk = talking()
  isRead(talk)
  expect(arrives(talk, '附件二.docx')).toMatchObject([{ say: 'fileQueued', before: 1, undecided: { file: 1 } }])
  talk.say('目录')
  talk.tap('看前一个文件')
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
})

test('a newer file of the same name takes the place of the one that is shown', () => {
  const talk = talking()
  isRead(talk)
  expect(short(arrives(talk, '附件一.docx'))).toBe('fileReplaced · making')
  expect(talk.jobs()).toEqual([{ job: 'review', file: 'f', name: '附件一.docx' }])
  expect(short(talk.tap('全部填入'))).toMatch(/^fileGone/)
  expect(talk.value('base.reception.final')).toBe('3.25')
})

test('the twenty-first waiting file is refused', () => {
  const talk = talking()
  talk.waits(19)
  expect(short(arrives(talk, '20.docx'))).toBe('fileQueued')
  talk.waits(20)
  expect(short(arrives(talk, '21.docx'))).toBe('fileWaits')
  expect(talk.jobs()).toEqual([])
})

test.each(['全部填入', '先不填入'])('after %s the next file comes before the next question', (label) => {
  const talk = talking('base.office.final')
  talk.waits(1)
  isRead(talk)
  expect(short(talk.tap(label))).toMatch(/^(imported|fileLeft).*fileNext$/)
  expect(talk.place()).toMatchObject({ at: 'row', row: 'base.office' })
})

test('a file that is left undecided while others wait is said once', () => {
  const talk = talking()
  talk.waits(1)
  isRead(talk)
  expect(short(talk.say('目录'))).toMatch(/^filesWait/)
  expect(short(talk.say('目录'))).not.toContain('filesWait')
})

test('after the last file, which could not be read, the question is asked again', () => {
  const talk = talking('base.office.final')
  talk.act({ do: 'go', row: 'base.office' })
  const broken = {
    kind: 'contents',
    contents: { is: 'nothing', why: 'broken' },
    sent: { file: 'f', name: '二.docx' },
  } as const
  expect(short(talk.send(broken))).toBe('unreadFile')
  expect(short(talk.send({ ...broken, behind: true }))).toBe('fileNamed · unreadFile · ask base.office')
})

test('of two texts that were sent at one question the second does not replace the first', () => {
  const talk = talking(goal)
  talk.act({ do: 'go', row: 'overall.goal#expected' })
  says(talk, '办展演36场。', 'overall.goal#expected')
  expect(short(says(talk, '修好健身步道。', 'overall.goal#expected', true))).toBe('fileUnasked')
  expect(talk.value(goal)).toBe('办展演36场。')
})

test('of two tables that were sent at one question the second is placed by its labels', () => {
  const talk = talking('base.reception.final', 'base.office.final', 'base.travel.final')
  const head = '\t2022年决算\t2023年预算\t2023年决算\n'
  talk.act({ do: 'go', row: 'base.reception' })
  says(talk, `${head}公务接待\t4.10\t4.0\t3.25`, 'base.reception')
  says(talk, `${head}办公经费\t30.20\t32\t31.06`, 'base.reception', true)
  expect([talk.value('base.reception.final'), talk.value('base.office.final')]).toEqual(['3.25', '31.06'])
})
