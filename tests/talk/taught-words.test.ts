import { describe, expect, test } from 'vitest'
import { features } from '../../bot/talk/features.ts'
import type { Place } from '../../bot/talk/nouns.ts'
import type { Facts } from '../../core/facts.ts'
import { openQuestions, questions } from '../../core/questions.ts'
import { some } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, unasked } from '../fixtures/facts.ts'
import { writtenLabels } from './button-labels.ts'
import { clerk } from './clerk.ts'

/** Every word that the features teach: commands, moves, buttons; and the annexes' numbers. */
const taught = [
  ...features.flatMap(({ commands = [], moves = {}, labels = [] }) => [
    ...commands.flatMap(({ words }) => words),
    ...Object.keys(moves),
    ...labels,
  ]),
  ...form.edition.annexes.map(({ number }) => number),
  ...['你好', '怎么填', '不知道', '帮帮我', '进度', '你好，请问我现在要做什么？', '我想先填附件一'],
]

/** Words that answer a question, or undo something. */
const answering = /^(?:采用|填入|都填无|本行都没有|全部为空|后面的都采用|都按规则计分|撤销|跳过)$/

const spoken = taught.filter((word) => !answering.test(word))

const bare = unasked(correctFiling(), 'unit')
const wordy = openQuestions(
  form,
  unasked(bare, 'explanations', 'base.frugality', 'report', 'overall.signature', 'overall.goals'),
)

/** The short run tries a third of the words at each question, the next third at the next. */
describe.each(wordy.map(({ id }, nth) => ({ row: id, words: some(spoken, 3, nth) })))('at $row', ({ row, words }) => {
  test('no word that the bot teaches becomes an answer', () => {
    const empty = new Map(
      [...correctFiling()].filter(([address]) => !wordy.some(({ id }) => id === row && address.startsWith(row))),
    )
    for (const word of words) {
      const person = clerk({ facts: empty })
      person.act({ do: 'go', row })
      const before = person.facts()
      person.say(word)
      expect([word, changedCells(before, person.facts())]).toEqual([word, []])
    }
  })
})

/** The cells whose values differ. */
function changedCells(before: Facts, after: Facts): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell))
}

/** Places that take any words. */
const places: readonly Place[] = [
  { at: 'opinion', choices: [] },
  { at: 'copy', list: 'project', number: 1, choices: [] },
  { at: 'points', section: 'duties', row: 'report.duties', choices: [] } as unknown as Place,
  { at: 'explain', check: 'project.executed.coverage' },
]

test.each(places)('no word that the bot teaches is the words that %j waits for', (place) => {
  for (const word of spoken) {
    const person = clerk({ facts: correctFiling() })
    person.stand(place)
    const says = person.say(word).map(({ say }) => say)
    expect([word, changedCells(correctFiling(), person.facts())]).toEqual([word, []])
    expect([word, says.filter((say) => ['sentBack', 'copied', 'explained', 'drafting'].includes(say))]).toEqual([
      word,
      [],
    ])
  }
})

test('every label that a button has is a word that its features know', () => {
  const strange = writtenLabels().filter(({ label }) => !taught.includes(label))
  expect(strange).toEqual([])
  expect(writtenLabels().length).toBeGreaterThan(100)
})

test('every question can be reached', () => {
  expect(wordy.length).toBeGreaterThan(3)
  expect(questions(form, bare).length).toBeGreaterThan(wordy.length)
})
