import { describe, expect, test } from 'vitest'
import { renameDepartment } from '../../db/filings.ts'
import { firstOfficerToken } from '../../db/officers.ts'
import { look } from './desk.ts'
import { department } from './talkers.ts'

const asked = '2023年度已有一份（人某在填）。是同一份吗？'

/** The three answers of a start. */
function begins(say: (person: number, text: string) => string, person: number, name = '云溪县文旅局', year = '2023') {
  say(person, '你好')
  say(person, name)
  return say(person, year)
}

describe('a unit and year that somebody fills in already', () => {
  test.each(['云溪县文旅局', '云溪县 文旅局', '云溪县（文旅局）', '云溪县文旅局。', '云溪县\u200b文旅局'])(
    'is asked about, written “%s”, and no second filing is opened',
    (name) => {
      const { say, store } = department()
      expect(begins(say, 10, name)).toContain(asked)
      expect(say(10, '2024年7月3日')).toContain(asked)
      expect(store.db.all('select id from filings')).toHaveLength(1)
    },
  )

  test.each([
    ['云溪县文旅局', '2022'],
    ['云溪县文旅局下属文化馆', '2023'],
  ])('differs from %s %s, and nothing is asked', (name, year) => {
    const { say } = department()
    expect(begins(say, 10, name, year)).toContain('什么时候截止')
  })

  test('reveals nothing more to a stranger than that and the first character of a name', () => {
    const { say, store } = department()
    store.db.run("update people set name = '欧阳文静' where id = 7")
    const said = begins(say, 10)
    expect(said).toContain('欧某在填')
    for (const secret of ['欧阳文静', '人8', '人9', '填报中']) expect(said).not.toContain(secret)
  })

  test.each(['云溪县 文旅局', '云溪县（文旅局）'])(
    'is not asked about to its own members: %s leads them there',
    (name) => {
      const { say } = department()
      say(8, '切换')
      say(8, '新开一份')
      say(8, name)
      expect(say(8, '2023')).toContain('已有一份，不用再开')
    },
  )

  test('is asked about at the end, too, if somebody begins it meanwhile', () => {
    const { say, store } = department()
    begins(say, 10, '县档案馆')
    begins(say, 9, '县档案馆')
    say(20, '你好')
    begins(say, 20, '县档案馆')
    say(20, '还没定')
    expect(say(10, '还没定')).toContain('2023年度已有一份（人某在填）')
    expect(store.db.all("select id from departments where name = '县档案馆'")).toHaveLength(1)
  })
})

describe('somebody who asks to be let in', () => {
  test('is let in by anybody of the department, as a preparer, and everybody is told', () => {
    const { say, told, tap, store } = department()
    begins(say, 10)
    say(10, '是同一份，让我加入')
    expect([7, 8, 9].map((one) => told(one).split('\n')[0])).toEqual(
      Array(3).fill('人10 想加入 云溪县文旅局 2023年度自评，说是同一个单位的。认识吗？'),
    )
    expect(say(10, '3.93 5.0')).toContain('还在等')
    expect(tap(9, '让加入')).toContain('人10 加入了，是填表人')
    expect(told(10)).toContain('人9 让您加入了 云溪县文旅局 2023年度自评，您是填表人')
    expect([7, 8].map(told)).toEqual(
      Array(2).fill('云溪县文旅局 2023年度自评来了新同事：填表人 人10（人9 让加入的）。不认识就发“同事”核对。'),
    )
    expect(look(store, 10)).toMatchObject({ filing: { id: 1 }, person: { roles: ['preparer'] } })
    expect(tap(7, '不认识')).toContain('人10 已经加入了')
    expect(look(store, 10).person.roles).toEqual(['preparer'])
    expect(say(7, '历史')).toContain('人10 加入，是填表人（人9 同意）')
  })

  test('and is unknown there is told that, and cannot ask again', () => {
    const { say, told, tap, store } = department()
    begins(say, 10)
    say(10, '1')
    tap(8, '不认识')
    expect(told(10)).toContain('那边的同事说不认识您，没有加入')
    expect(tap(7, '让加入')).toContain('已经有同事回答不认识 人10 了')
    expect(look(store, 10).person.roles).toEqual([])
    expect(begins(say, 10)).toContain('那边的同事说不认识您')
    expect(say(10, '是')).toContain('那边的同事说不认识您')
    expect([7, 8, 9].map(told)).toEqual(['', '', ''])
  })

  test('asks once, however often they say it', () => {
    const { say, told } = department()
    begins(say, 10)
    say(10, '1')
    say(10, '是')
    expect(told(7)).toBe('')
  })

  test('and opens another filing instead, or no longer waits, is not let in any more', () => {
    const { say, tap, store } = department()
    begins(say, 10)
    say(10, '是')
    expect(say(10, '不是同一份，另开一份')).toContain('什么时候截止')
    expect(tap(7, '让加入')).toContain('人10 已经不等了')
    expect(say(10, '还没定')).toContain('自评开始了')
    expect(look(store, 10)).toMatchObject({ filing: { id: 2 }, person: { roles: ['preparer', 'head'] } })
  })

  test('and moved on to another filing stays there, and finds this one beside it', () => {
    const { say, tap, store } = department()
    begins(say, 20, '县档案馆')
    say(20, '还没定')
    say(20, '切换')
    say(20, '新开一份')
    say(20, '云溪县文旅局')
    say(20, '2023')
    say(20, '是')
    say(20, '切换')
    say(20, '1')
    tap(7, '让加入')
    expect(look(store, 20).filing?.department).toBe('县档案馆')
    expect(look(store, 20).filings.map((one) => one.department)).toEqual(['云溪县文旅局'])
  })

  test('is one of several: words alone do not say whose request is answered', () => {
    const { say } = department()
    for (const person of [10, 20]) {
      begins(say, person)
      say(person, '1')
    }
    expect(say(7, '让加入')).toContain('让谁加入')
    expect(say(7, '2')).toContain('人20 加入了')
    expect(say(7, '让加入')).toContain('人10 加入了')
  })

  test('is not let in by anybody of another department', () => {
    const { say, says, store } = department()
    says(30, { open: { department: '县档案馆', edition: 'hunan-2023', year: 2023, facts: [] } })
    begins(say, 10)
    say(10, '1')
    expect(say(30, '让加入')).toContain('现在没有人在等着加入')
    expect(look(store, 10).person.roles).toEqual([])
  })
})

test('a department that the bureau lists is joined by invitation only, and no second filing of it is begun', () => {
  const { say, says, store } = department()
  const token = firstOfficerToken(store, () => 'first', '2024-07-01T01:00:00.000Z') ?? ''
  const year = { year: 2023, edition: 'hunan-2023', notice: '', deadline: '2024-07-03T18:00' }
  says(40, {
    bureau: [
      { change: 'enter', token },
      { change: 'open', ...year, departments: [{ name: '县教育局', facts: [] }] },
    ],
  })
  expect(begins(say, 10, '县 教育局')).toContain('县 教育局 2023年度在财政局的名单里，凭邀请才能进')
  expect(say(10, '是')).not.toContain('已经去问')
  expect(store.db.all('select id from filings')).toHaveLength(2)
  expect(store.db.all('select id from requests')).toEqual([])
})

test('a unit whose name is mended is found by the new one, and is so called in the bureau’s list and in each chat', () => {
  const { say, store } = department()
  for (const text of ['目录', '4', '1', '1']) say(7, text)
  expect(say(7, '云溪县文化旅游局')).toContain('✓ 单位名称：云溪县文化旅游局')
  expect(store.db.all('select name, key from departments')).toEqual([
    { name: '云溪县文化旅游局', key: '云溪县文化旅游局' },
  ])
  expect(say(8, '同事')).toContain('云溪县文化旅游局 2023年度自评的同事')
  expect(begins(say, 10, '云溪县 文化旅游局')).toContain(asked)
  expect(say(7, '撤销')).toContain('云溪县文化旅游广电体育局')
  expect(say(8, '同事')).toContain('云溪县文化旅游广电体育局 2023年度自评的同事')
})

test('a name that the bureau lists for another department stays that one’s', () => {
  const { says, store } = department()
  const token = firstOfficerToken(store, () => 'first', '2024-07-01T01:00:00.000Z') ?? ''
  const year = { year: 2023, edition: 'hunan-2023', notice: '', deadline: '2024-07-03T18:00' }
  const listed = ['县教育局', '县民政局'].map((name) => ({ name, facts: [] }))
  says(40, {
    bureau: [
      { change: 'enter', token },
      { change: 'open', ...year, departments: listed },
    ],
  })
  renameDepartment(store, 2, '县民政局')
  renameDepartment(store, 3, '县民政事务局')
  expect(store.db.all('select name from departments order by id')).toMatchObject([
    { name: '云溪县文旅局' },
    { name: '县教育局' },
    { name: '县民政事务局' },
  ])
})

test('a department from an earlier version is recognised, too', () => {
  const { say, store } = department()
  expect(store.db.all<{ key: string }>('select key from departments')).toEqual([{ key: '云溪县文旅局' }])
  expect(begins(say, 10)).toContain(asked)
})
