import { expect, test } from 'vitest'
import { wordsOf } from '../../bot/talk/words.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { clerk } from './clerk.ts'

test.each([
  ['2023年7月3日 18:00', /截止 2023年7月3日 18:00，已超期。写错了就点“改截止时间”。/],
  ['2024年7月3日 00:59', /已超期/],
  ['2024年7月3日 18:00', /截止 2024年7月3日 18:00。/],
])('a deadline of %s is stored, and one that has passed is mentioned', (text, words) => {
  const person = clerk({ facts: correctFiling() })
  person.act({ do: 'askLimit' })
  const [said] = person.say(text)
  expect(said?.say).toBe('reminders')
  expect(said && wordsOf(said).text).toMatch(words)
})
