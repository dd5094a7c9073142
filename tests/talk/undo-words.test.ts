import { expect, test } from 'vitest'
import type { UndoSay } from '../../bot/talk/undo/say.ts'
import { wordsOf } from '../../bot/talk/words.ts'

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    title: `第${at + 1}项`,
    cells: [{ label: '2023年决算', text: '4.28', unit: '万元' }],
  }))

const cases: readonly (readonly [title: string, says: UndoSay, last: string])[] = [
  [
    'an undo of many rows says that all of them are undone',
    { say: 'undone', rows: rowsOf(12), blank: [], choices: [] },
    '共 12 题，都撤销了。',
  ],
  [
    'a redo of many rows says that all of them are filled back, and nothing of an undo',
    { say: 'redone', rows: rowsOf(12), blank: [], choices: [] },
    '共 12 题，都填回去了。',
  ],
  [
    'an undo that empties a list says that it is blank',
    { say: 'undone', rows: [], blank: ['项目清单'], choices: [] },
    '✓ 已撤销。项目清单现在没填。',
  ],
  [
    'a redo of a deletion does not claim to have filled anything back',
    { say: 'redone', rows: [], blank: ['项目清单'], choices: [] },
    '✓ 已重做。项目清单现在没填。',
  ],
]

test.each(cases)('%s', (_, says, last) => {
  expect(wordsOf(says).text.split('\n').at(-1)).toBe(last)
})
