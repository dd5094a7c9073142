import { expect, test } from 'vitest'
import { compose } from '../../bot/talk/compose.ts'
import type { Say } from '../../bot/talk/nouns.ts'
import { clerk } from './clerk.ts'

const choices = [{ label: '撤销', action: { do: 'undo' } }] as const

/** What a question says. */
function question(): Say {
  const person = clerk({})
  const said = person.say('继续').find(({ say }) => say === 'ask')
  if (!said) throw new Error('nothing is asked')
  return said
}

test('what is said of an answer and the next question are two messages, each with its own buttons', () => {
  const [kept, asked, ...more] = compose([
    { say: 'kept', rows: [{ title: '公务接待', cells: [{ label: '决算', text: '4.28', unit: '万元' }] }] },
    { say: 'defaultDirection', name: '展演场次', target: '≥12场', choices },
    question(),
  ])
  expect(kept?.text).toContain('✓ 公务接待')
  expect(kept?.buttons?.flat()).toEqual(choices)
  expect(asked?.buttons?.flat().map(({ label }) => label)).toContain('‹ 上一题')
  expect(more).toEqual([])
})

test('what leads to a question stands in the question’s message', () => {
  const [kept, asked, ...more] = compose([{ say: 'leftTheirs' }, { say: 'scoreAgain' }, question()])
  expect(kept?.text).toBe('✓ 留着同事填的。')
  expect(asked?.text).toMatch(/^算分的数改了，得分请重新定：\n\n附件/)
  expect(more).toEqual([])
})
