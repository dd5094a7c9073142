import { describe, expect, test } from 'vitest'
import { look } from './desk.ts'
import { department } from './talkers.ts'

const token = (text: string) => /\/start (\S+)/.exec(text)?.[1] ?? ''

/** A department where 7 fills in and signs, 8 fills in and 9 signs, with a way to make links. */
function office() {
  const all = department()
  const link = (person: number, role: '填表人' | '负责人', uses = '1人 7天') => {
    all.say(person, `邀请${role}`)
    return token(all.say(person, uses))
  }
  return { ...all, link, roles: (person: number) => look(all.store, person).person.roles }
}

describe('nobody gets a role by a link of their own', () => {
  test('a preparer does not become head, nor a head preparer', () => {
    const { say, link, roles } = office()
    expect(say(8, `/start ${link(8, '负责人')}`)).toContain('填表和签字要由两个人来做')
    expect(say(9, `/start ${link(9, '填表人')}`)).toContain('填表和签字要由两个人来做')
    expect([roles(8), roles(9)]).toEqual([['preparer'], ['head']])
  })

  test('a person who gave up signing gets it back by no link of their own, made before or after, but by a colleague’s', () => {
    const { say, tap, link, roles } = office()
    const before = link(7, '负责人')
    say(10, `/start ${link(7, '负责人')}`)
    tap(7, '只由 人10 签')
    expect(roles(7)).toEqual(['preparer'])
    for (const own of [before, link(7, '负责人')])
      expect(say(7, `/start ${own}`)).toContain('请同事发一个“邀请负责人”给您')
    expect(say(7, '签字')).toContain('签字由单位负责人来做')
    say(7, `/start ${link(10, '负责人')}`)
    expect(roles(7)).toEqual(['preparer', 'head'])
  })

  test('somebody who works alone continues to fill in and sign', () => {
    const { say, roles, link } = office()
    expect(say(7, `/start ${link(7, '负责人')}`)).toContain('不用再加入')
    expect(roles(7)).toEqual(['preparer', 'head'])
  })

  test('the link stays valid for the person it is meant for', () => {
    const { say, link, roles } = office()
    const own = link(8, '负责人')
    say(8, `/start ${own}`)
    expect(say(10, `/start ${own}`)).toContain('您已加入')
    expect(roles(10)).toEqual(['head'])
  })
})

test('everybody in the department is told who joined, in which role and by whose link; nobody else is', () => {
  const { say, told, link, says } = office()
  says(30, { open: { department: '县档案馆', edition: 'hunan-2023', year: 2023, facts: [] } })
  say(10, `/start ${link(8, '负责人')}`)
  const heard = '云溪县文旅局 2023年度自评来了新同事：负责人 人10（人8 邀请的）。不认识就发“同事”核对。'
  expect([7, 9].map(told)).toEqual([heard, heard])
  expect(told(8)).toBe('人10 接受邀请，成为负责人。')
  expect(told(30)).toBe('')
})

test('only a sole signer is asked to pass signing on to the new head', () => {
  const { say, told, link } = office()
  say(10, `/start ${link(9, '负责人')}`)
  expect(told(9)).toBe('人10 接受邀请，成为负责人。')
})

describe('a second person with the same name', () => {
  test('is distinguished from the first wherever they are named', () => {
    const { say, tap, told, store } = department('base.reception')
    store.db.run("update people set name = '李梅' where id in (8, 9)")
    store.db.run("update people set name = '李\u200b梅' where id = 10")
    say(7, '邀请填表人')
    const link = token(say(7, '1人 7天'))
    expect(say(10, `/start ${link}`)).toContain('这里已经有一位 李梅，同事看到的您是“李梅·3”')
    expect(told(7)).toBe('李梅·3 接受邀请，成为填表人。')
    expect(say(7, '同事')).toMatch(
      /1\. 人7，填表人、负责人（您）\n2\. 李梅，填表人\n3\. 李梅·2，负责人\n4\. 李梅·3，填表人（7月1日加入）/,
    )
    say(10, '继续')
    say(10, '3.93 5.0 4.28')
    expect(say(7, '历史')).toContain('李梅·3 公务接待')
    say(7, '分工')
    expect(say(7, '1')).toContain('由谁来填')
    tap(7, '3 李梅·3')
    expect(told(10)).toContain('人7 把附件一交给您填')
    expect(say(7, '移出 李梅')).toContain('叫“李梅”的不止一位')
    expect(say(7, '移出 李梅·3')).toContain('移出 李梅·3（填表人）？')
  })

  test('who has left is not confused with the one who is there', () => {
    const { say, tap, store } = department('base.reception')
    store.db.run("update people set name = '李梅' where id in (8, 9)")
    say(8, '继续')
    say(8, '3.93 5.0 4.28')
    say(7, '移出 2')
    tap(7, '确认移出')
    expect(say(7, '历史')).toContain('李梅（不在本单位） 公务接待')
  })
})
