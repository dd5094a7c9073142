import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const duties = 'unit.duties'
const atDuties = () => clerk({ facts: unasked(correctFiling(), duties) }, { roles: ['preparer', 'head'] })

describe('the words of colleagues', () => {
  test.each([
    ['邀请填表人', 'askInvite'],
    ['邀请负责人', 'askInvite'],
    ['分工', 'askAnnex'],
  ])('“%s” is understood at a question and in another menu', (word, said) => {
    const person = atDuties()
    expect(short(person.say('继续'))).toBe('ask unit#duties')
    expect(short(person.say(word))).toBe(said)
    person.say('目录')
    expect(short(person.say(word))).toBe(said)
    expect(person.value(duties)).toBeUndefined()
  })

  test.each(['分工负责全县文化旅游工作', '邀请负责人会商并组织实施全县文化活动'])(
    'an answer may begin with them: %s',
    (text) => {
      const person = atDuties()
      person.say('继续')
      person.say(text)
      expect(person.value(duties)).toBe(text)
    },
  )
})
