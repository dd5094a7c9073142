import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const at = (row: string) => {
  const person = clerk({ facts: unasked(correctFiling(), row) })
  person.act({ do: 'go', row })
  return person
}

describe('what is said out of courtesy', () => {
  test.each(['谢谢', '谢谢您！', '好的', '收到。', '知道了', '嗯嗯', 'OK'])(
    '“%s” answers nothing, and the question is put again',
    (text) => {
      const person = at('unit.address')
      expect(short(person.say(text))).toBe('kindly · ask unit#address')
      expect(person.value('unit.address')).toBeUndefined()
    },
  )

  test('thanks for something are no courtesy', () => {
    const person = at('unit.address')
    person.say('感谢镇一号')
    expect(person.value('unit.address')).toBe('感谢镇一号')
  })
})

describe('what only points elsewhere', () => {
  test.each(['同上', '和去年一样', '跟上年相同', '见附件', '没有变化'])(
    '“%s” is asked about before it is printed',
    (text) => {
      const person = at('unit.duties')
      expect(short(person.say(text))).toBe('likened')
      expect(person.value('unit.duties')).toBeUndefined()
      person.tap('就填在这里')
      expect(person.value('unit.duties')).toBe(text)
    },
  )

  test('a sentence that says more is words', () => {
    const person = at('unit.duties')
    person.say('城乡居民享受一样的公共文化服务')
    expect(person.value('unit.duties')).toBe('城乡居民享受一样的公共文化服务')
  })
})

describe('another computer', () => {
  test.each(['换电脑', '换电脑接着填', '我换了手机怎么办？', '怎么换电脑'])('“%s” is told how', (text) => {
    expect(short(at('base.reception').say(text))).toBe('otherDevice · ask base.reception')
  })

  test('is told how before there is a filing, too', () => {
    const person = clerk()
    person.say('/start')
    expect(short(person.say('我换了电脑'))).toBe('otherDevice')
    expect(short(person.say('云溪县文化馆'))).toBe('askYear')
  })

  test('is the name of a project where more is said of it', () => {
    const person = at('base.otherProjects')
    person.say('更换电脑经费')
    expect([...person.facts().values()]).toContain('更换电脑经费')
  })
})

test('an annex that there is not leads to the directory', () => {
  expect(short(at('base.reception').say('附件5'))).toBe('directory')
})
