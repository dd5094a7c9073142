import { describe, expect, test } from 'vitest'
import { bureauWork } from '../../bot/bureau/work.ts'
import { commandMenu, officerMenu } from '../../bot/talk/menu.ts'
import { readJob } from '../../bot/talk/stored.ts'
import { claimJob, queuedJobs } from '../../db/jobs.ts'
import { addOfficerLink, bureauOf, firstOfficerToken, foundBureau, officersOf } from '../../db/officers.ts'
import { desk, look, open, tempFile } from './desk.ts'
import { talkers } from './talkers.ts'

const token = (text: string) => /\/start (\S+)/.exec(text)?.[1] ?? ''

/**
 * A bureau with the officers 1 and 2 and a year of two departments; the second officer joined by the first one's link.
 */
function bureau() {
  const store = open(tempFile())
  const says = desk(store)
  const first = firstOfficerToken(store, () => 'first', '2099-07-01T01:00:00.000Z') ?? ''
  const year = { year: 2023, edition: 'hunan-2023', notice: '', deadline: '2099-07-03T18:00' }
  const departments = ['县教育局', '县民政局'].map((name) => ({ name, facts: [] }))
  says(1, {
    bureau: [
      { change: 'enter', token: first },
      { change: 'name', name: '县财政局' },
    ],
  })
  says(1, { bureau: [{ change: 'open', ...year, departments }] })
  const talk = talkers(store)
  talk.say(2, `/start ${token(talk.say(1, '邀请审核人'))}`)
  const linkTo = (officer: number, department: string) =>
    new RegExp(`${department}(?:（.*）)?\\n(\\S+)`).exec(talk.say(officer, '邀请链接'))?.[1] ?? ''
  return { store, says, linkTo, ...talk }
}

describe('an officer who is removed', () => {
  test('is an officer no more, is told by whom, and so are the others; the record is under 审核人', () => {
    const { store, say, told } = bureau()
    say(3, `/start ${token(say(1, '邀请审核人'))}`)
    expect(say(2, '移出 人1')).toContain('移出审核人 人1？')
    expect(say(2, '确认移出')).toContain('✓ 已移出审核人 人1')
    expect(told(1)).toContain('人2 把您移出了财政局的审核人')
    expect(told(3)).toContain('人2 移出了审核人 人1')
    expect([bureauOf(store, 1), officersOf(store, 1)]).toEqual([undefined, [2, 3]])
    expect(say(3, '审核人')).toContain('7月1日 09:00 人2 移出 人1')
  })

  test('can do nothing any more: words, buttons and opinions are refused kindly', () => {
    const { store, say, tap } = bureau()
    say(1, '延期')
    say(1, '县教育局')
    tap(1, '延3天')
    say(2, '移出 1')
    say(2, '确认移出')
    for (const answer of [say(1, '人手不够，晚几天。'), tap(1, '延7天'), say(1, '待审核'), tap(1, '回工作台')])
      expect(answer).toContain('您已经不是财政局的审核人了（人2 移出的），刚才这条没有办。')
    expect(store.db.all('select id from extensions')).toEqual([])
    say(1, `/start ${token(say(2, '邀请审核人'))}`)
    expect(bureauOf(store, 1)).toBeDefined()
  })

  test('leaves no way in: neither to the bureau nor to its departments', () => {
    const { say, linkTo } = bureau()
    const [toOfficers, toDepartment] = [token(say(1, '邀请审核人')), linkTo(1, '县教育局')]
    say(2, '移出 1')
    say(2, '确认移出')
    expect(say(5, `/start ${toOfficers}`)).toContain('已经过期')
    expect(say(5, `/start ${toDepartment}`)).toContain('已经作废')
    const anew = linkTo(2, '县教育局')
    expect(anew).not.toBe(toDepartment)
    expect(say(5, `/start ${anew}`)).toContain('您已加入 县教育局')
  })

  test('gets nothing that they asked for before, and everybody’s menu', async () => {
    const { store, say } = bureau()
    say(1, '邀请链接')
    say(2, '移出 1')
    say(2, '确认移出')
    const menus: (readonly [number, readonly unknown[]])[] = []
    const menu = async (chat: number, words: readonly unknown[]) => void menus.push([chat, words])
    const deps = { lines: { menu }, store, zone: 'Asia/Shanghai' } as unknown as Parameters<typeof bureauWork>[0]
    for (const id of queuedJobs(store)) {
      const claimed = claimJob(store, id)
      const job = readJob(claimed?.job)
      if (!claimed || !job || (job.job !== 'links' && job.job !== 'menu')) continue
      const brought = await bureauWork(deps, job, claimed.context)
      if (job.job === 'links') expect(brought).toEqual([])
    }
    expect(menus.at(-1)).toEqual([1, commandMenu])
    expect(menus).toContainEqual([2, officerMenu])
  })
})

test('one officer always remains', () => {
  const { store, say } = bureau()
  say(2, '退出')
  expect(say(2, '确认退出')).toContain('✓ 您已退出财政局的审核人')
  for (const text of ['退出', '移出 1', '移出']) expect(say(1, text)).toContain('审核人至少要有一位')
  expect(bureauOf(store, 1)).toBeDefined()
})

test('an officer, or a member of a department, who came back meanwhile is not removed by an old button', () => {
  const { say, tap, linkTo } = bureau()
  const [early, late] = ['2024-07-01T03:00:00.000Z', '2024-07-02T03:00:00.000Z']
  const link = linkTo(1, '县教育局')
  for (const person of [7, 8]) say(person, `/start ${link}`, early)
  say(1, '部门人员 教育局')
  say(1, '移出 人8')
  say(8, '退出')
  tap(8, '确认退出')
  say(7, '邀请填表人', late)
  say(8, `/start ${token(say(7, '1人 7天', late))}`, late)
  expect(tap(1, '确认移出')).toContain('把 人8（填表人）移出县教育局？')
  say(1, '移出 人8')
  expect(tap(1, '确认移出')).toContain('✓ 已把 人8')
  say(1, '审核人')
  say(1, '移出 人2')
  say(2, '退出')
  tap(2, '确认退出')
  say(3, `/start ${token(say(1, '邀请审核人'))}`)
  say(2, `/start ${token(say(1, '邀请审核人', late))}`, late)
  expect(tap(1, '确认移出')).toContain('移出审核人 人2？')
})

test('of two officers who remove each other one remains', () => {
  const { store, say, tap } = bureau()
  say(1, '移出 2')
  say(2, '移出 1')
  tap(1, '确认移出')
  expect(tap(2, '确认移出')).toContain('您已经不是财政局的审核人了')
  expect([bureauOf(store, 1) !== undefined, bureauOf(store, 2)]).toEqual([true, undefined])
})

describe('the people of a department', () => {
  function withPeople() {
    const all = bureau()
    const link = all.linkTo(1, '县教育局')
    for (const person of [7, 8]) all.say(person, `/start ${link}`)
    return all
  }

  test('can be removed by an officer, who finds them by department and name', () => {
    const { say, told, store } = withPeople()
    expect(say(1, '部门人员 教育局')).toBe('县教育局的人：\n1. 人7，填表人\n2. 人8，填表人')
    expect(say(1, '移出 人8')).toContain('把 人8（填表人）移出县教育局？')
    expect(say(1, '确认移出')).toContain('✓ 已把 人8（填表人）移出县教育局')
    expect(told(8)).toContain('财政局 把您（填表人）移出了 县教育局 2023年度自评')
    expect(told(7)).toContain('财政局 把 人8（填表人）移出了 县教育局')
    expect(look(store, 8).person.roles).toEqual([])
    expect(say(7, '历史')).toContain('财政局 移出 人8（填表人）')
  })

  test('always include a preparer', () => {
    const { say, tap, store } = withPeople()
    say(1, '部门人员 教育局')
    say(1, '移出 人8')
    say(2, '部门人员 教育局')
    say(2, '移出 人7')
    tap(2, '确认移出')
    expect(tap(1, '确认移出')).toContain('这是这个部门唯一的填表人')
    expect(say(1, '移出 人8')).not.toContain('确认')
    expect(look(store, 8).person.roles).toEqual(['preparer'])
  })

  test('of another bureau cannot be removed', () => {
    const { store, says, say } = withPeople()
    const other = foundBureau(store)
    addOfficerLink(store, {
      token: 'other',
      bureau: other,
      by: null,
      expires: '2099-12-31T00:00:00.000Z',
      at: '',
    })
    says(50, { bureau: [{ change: 'enter', token: 'other' }] })
    expect(say(50, '部门人员 教育局')).toContain('还没有开展过自评')
    const place = { at: 'out', choices: [] } as const
    expect(() => says(50, { bureau: [{ change: 'removeMember', filing: 1, person: 8, place }] })).toThrow(
      'a filing of another bureau',
    )
    says(50, { bureau: [{ change: 'removeOfficer', person: 1, place }] })
    expect([look(store, 8).person.roles, bureauOf(store, 1) !== undefined]).toEqual([['preparer'], true])
  })
})

test('an officer cannot join a department by a link of their own', () => {
  const { say, linkTo, store } = bureau()
  expect(say(1, `/start ${linkTo(1, '县教育局')}`)).toContain('审核和填表要分开')
  expect(look(store, 1).filings).toEqual([])
})
