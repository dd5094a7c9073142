import { describe, expect, test } from 'vitest'
import { comings } from '../../db/belonging.ts'
import { holdBack, release } from '../../db/held.ts'
import { claimJob, queuedJobs } from '../../db/jobs.ts'
import { joinDepartment, leaveRole } from '../../db/members.ts'
import { planFilings } from '../../db/plans.ts'
import { at, desk, joinIn, look, open, opening, tempFile } from './desk.ts'
import { department } from './talkers.ts'

const quota = 'base.staff.quota'
const out = { at: 'out', department: opening.department, choices: [] } as const
const remove = (person: number) => ({ change: 'remove', person, place: out }) as const
const invite = { change: 'invite', role: 'preparer', uses: 5, expires: '2099-01-01T00:00:00.000Z' } as const

/** Two departments: 7 and 8 fill in the first, 8 also the second, which 9 began. */
function two() {
  const store = open(tempFile())
  const says = desk(store)
  says(7, { open: opening })
  says(9, { open: { ...opening, department: '县档案馆' } })
  says(8, {})
  joinIn(store, 8, 2, 2)
  says(8, { place: { at: 'row', row: 'base.office' } })
  joinIn(store, 8, 1, 1)
  return { store, says }
}

describe('somebody who is removed from a department', () => {
  test('has no access to it, and what they typed stays', () => {
    const { store, says } = two()
    says(8, { changes: [{ address: quota, to: '32' }], place: { at: 'row', row: 'base.staff' } })
    says(7, { people: [remove(8)] })
    const seen = look(store, 8)
    expect([seen.filing, seen.person.roles, seen.place]).toEqual([undefined, [], out])
    expect(look(store, 7).filing?.facts.get(quota)).toBe('32')
    joinIn(store, 8, 1, 1)
    expect([look(store, 8).place, look(store, 8).person.roles]).toEqual([undefined, ['preparer']])
    says(7, { people: [remove(8)] })
    expect(look(store, 7).members.map(({ id }) => id)).toEqual([7])
  })

  test('leaves their annexes to everybody, and open invitations stop working, since they may know one', () => {
    const { store, says } = two()
    says(7, { people: [{ change: 'hand', annex: 'base', to: 8 }] })
    says(7, { people: [{ change: 'hand', annex: 'overall', to: 7 }] })
    says(8, { people: [{ ...invite, token: 'theirs' }] })
    says(7, { people: [{ ...invite, token: 'ours' }] })
    says(7, { people: [remove(8)] })
    expect(look(store, 7).filing?.handed).toEqual(new Map([['overall', 7]]))
    expect([
      look(store, 9, { invitation: 'theirs' }).found.invitation?.department?.revoked,
      look(store, 9, { invitation: 'ours' }).found.invitation?.department?.revoked,
    ]).toEqual([true, true])
  })

  test('keeps what they have in other departments, and stays there with their talk', () => {
    const { store, says } = two()
    says(8, { people: [{ change: 'turn', filing: 2 }] })
    says(8, {
      people: [
        { ...invite, token: 'elsewhere' },
        { change: 'hand', annex: 'base', to: 8 },
      ],
    })
    says(7, { people: [remove(8)] })
    const seen = look(store, 8)
    expect([seen.filing?.id, seen.place, seen.filing?.handed]).toEqual([
      2,
      { at: 'row', row: 'base.office' },
      new Map([['base', 8]]),
    ])
    expect(look(store, 8, { invitation: 'elsewhere' }).found.invitation?.department?.revoked).toBe(false)
  })

  test('is no longer reminded', () => {
    const { store, says } = two()
    says(7, { deadline: '2024-07-10T18:00' })
    says(7, { people: [remove(8)] })
    const planned: number[] = []
    planFilings(store, 10, ({ filing, people }) => {
      if (filing === 1) planned.push(...people.map(({ person }) => person))
      return []
    })
    expect(planned).toEqual([7])
  })

  test('gets no document that they asked for before, but the papers of their signature are still made', () => {
    const { store, says } = two()
    joinDepartment(store, { person: 8, department: 1, role: 'head' })
    says(8, { jobs: [{ job: 'document', draft: true }] })
    says(8, { state: 'signed' })
    says(7, { people: [remove(8)] })
    const claimed = queuedJobs(store).map((id) => claimJob(store, id)?.job)
    expect(claimed).toEqual([undefined, { job: 'snapshot', step: 1 }])
  })

  test('whose signature’s papers are held back after a restore leaves them to others all the same', () => {
    const { store, says } = two()
    joinDepartment(store, { person: 8, department: 1, role: 'head' })
    says(8, { state: 'signed' })
    holdBack(store)
    says(7, { people: [remove(8)] })
    release(store)
    expect(queuedJobs(store).map((id) => claimJob(store, id)?.job)).toEqual([{ job: 'snapshot', step: 1 }])
  })

  test('is in an append-only record', () => {
    const { store, says } = two()
    says(7, { people: [remove(8)] })
    expect(store.db.select().from(comings).all()).toMatchObject([
      { department: 1, person: 8, roles: 'preparer', what: 'removed', by: 7, at },
    ])
    expect(() => store.db.update(comings).set({ by: 9 }).run()).toThrow('comings are only ever added')
    expect(() => store.db.delete(comings).run()).toThrow('comings are only ever added')
  })
})

test('somebody who leaves is not told what colleagues changed meanwhile', () => {
  const { say, says } = department()
  say(8, '目录')
  say(8, '退出')
  says(7, { changes: [{ address: quota, to: '33' }] })
  expect(say(8, '确认退出')).toBe('✓ 您已退出 云溪县文旅局 2023年度自评。')
})

test('a button that leads to a department its person has left says so', () => {
  const { says, tap, say } = department()
  says(8, { says: [{ text: '开始了', buttons: [[{ label: '去那份', action: { do: 'switchTo', filing: 1 } }]] }] })
  say(7, '移出 人8')
  say(7, '确认移出')
  expect(tap(8, '去那份')).toContain('您已经不在 云溪县文旅局 2023年度自评里了（人7 移出的）')
})

test('leaving voluntarily has the same effect, and the record says so', () => {
  const { store, says } = two()
  says(8, { people: [remove(8)], place: out, says: [{ text: '再见' }] })
  expect(look(store, 8)).toMatchObject({ place: out, person: { roles: [] } })
  expect(store.db.select().from(comings).all()).toMatchObject([{ person: 8, what: 'left', by: null }])
})

describe('an old link', () => {
  const made = (minute: number) => `2024-07-01T01:${String(minute).padStart(2, '0')}:00.000Z`
  const token = (text: string) => /\/start (\S+)/.exec(text)?.[1] ?? ''

  test('brings nobody back who was removed, whether they had used it or not; a new one does', () => {
    const { say } = department()
    const link = (uses: string, minute: number) => {
      say(7, '邀请填表人', made(minute))
      return token(say(7, uses, made(minute)))
    }
    const [taken, untaken] = [link('5人 7天', 1), link('5人 7天', 1)]
    say(10, `/start ${taken}`, made(2))
    say(7, '移出 人10', made(3))
    expect(say(7, '确认移出', made(3))).toContain('已移出 人10（填表人）')
    for (const old of [taken, untaken]) expect(say(10, `/start ${old}`, made(4))).toContain('这个邀请对您不再有效')
    expect(say(7, '同事', made(5))).not.toContain('人10')
    expect(say(10, `/start ${link('1人 7天', 6)}`, made(7))).toContain('您已加入 云溪县文旅局')
    expect(say(7, '同事', made(8))).toContain('人10，')
  })
})

describe('the only preparer', () => {
  test('cannot leave, head or not, until there is another', () => {
    const { say, store } = department()
    leaveRole(store, { person: 8, filing: 1, role: 'preparer' })
    expect(say(7, '退出')).toContain('您是唯一的填表人')
    expect(say(7, '确认退出')).not.toContain('您已退出')
    joinIn(store, 8, 1, 1)
    say(7, '退出')
    expect(say(7, '确认退出')).toContain('✓ 您已退出 云溪县文旅局 2023年度自评')
    expect(say(8, '同事')).not.toContain('人7')
  })

  test('remains when two leave at the same time', () => {
    const { say, tap } = department()
    say(7, '退出')
    say(8, '退出')
    expect(tap(8, '确认退出')).toContain('您已退出')
    expect(tap(7, '确认退出')).toContain('您是唯一的填表人')
  })

  test('of two who remove each other the second finds that they are out', () => {
    const { say, tap } = department()
    say(7, '移出 人8')
    say(8, '移出 人7')
    expect(tap(7, '确认移出')).toContain('已移出 人8')
    expect(tap(8, '确认移出')).toContain('您已经不在 云溪县文旅局 2023年度自评里了（人7 移出的）')
    expect(say(7, '同事')).toContain('人7，')
  })
})

test('a colleague who has left meanwhile cannot be removed again', () => {
  const { say, tap } = department()
  say(7, '移出 人8')
  say(8, '退出')
  tap(8, '确认退出')
  expect(tap(7, '确认移出')).toContain('这位同事已经不在这里了')
})

test('somebody who came back meanwhile is not removed by an old button, but asked about again', () => {
  const { say, tap } = department()
  const token = (text: string) => /\/start (\S+)/.exec(text)?.[1] ?? ''
  const comes = (minute: number) => {
    const at = `2024-07-01T02:0${minute}:00.000Z`
    say(7, '邀请填表人', at)
    say(10, `/start ${token(say(7, '1人 7天', at))}`, at)
  }
  comes(1)
  say(7, '移出 人10', '2024-07-01T02:02:00.000Z')
  const confirmed = () => tap(7, '确认移出')
  say(10, '退出')
  tap(10, '确认退出')
  comes(4)
  expect(confirmed()).toContain('移出 人10（填表人）？')
  expect(say(7, '同事')).toContain('人10')
  say(7, '移出 人10')
  expect(confirmed()).toContain('✓ 已移出 人10')
})

test('somebody without a name can only be meant by number', () => {
  const { say, store } = department()
  store.db.run('update people set name = null where id = 8')
  expect(say(7, '同事')).toContain('2. 同事，填表人')
  for (const text of ['移出', '移出 \u200b']) expect(say(7, text)).toContain('移出谁？')
  expect(say(7, '移出 2')).toContain('移出 同事（填表人）？')
})

describe('移出 at a question that expects words', () => {
  test('is an answer if it names nobody, and a removal if it does', () => {
    const { say, store } = department('base.frugality')
    say(7, '继续')
    expect(say(7, '移出 人8')).toContain('移出 人8（填表人）？')
    say(7, '先不移出')
    say(7, '继续')
    expect(say(7, '移出 低效资产三处，节约开支。')).toContain('✓')
    expect(look(store, 7).filing?.facts.get('base.frugality.text')).toBe('移出 低效资产三处，节约开支。')
  })
})

test('the history says who joined, who gave up signing, who removed whom and who left, among the changes', () => {
  const { say, says, store, tap } = department('base.reception')
  says(20, { open: { ...opening, department: '县档案馆' } })
  const token = (text: string) => /\/start (\S+)/.exec(text)?.[1] ?? ''
  say(7, '继续')
  say(7, '3.93 5.0 4.28')
  say(7, '邀请负责人')
  say(10, `/start ${token(say(7, '1人 7天'))}`)
  says(20, { changes: [{ address: quota, to: '9' }] })
  tap(7, '只由 人10 签')
  says(7, { changes: [{ address: quota, to: '33' }] })
  say(7, '移出 人8')
  tap(7, '确认移出')
  expect(say(7, '历史').split('\n').slice(3, -1)).toEqual([
    '09:00 人7（您） 移出 人8（填表人）',
    expect.stringContaining('→ 33'),
    '09:00 人7（您） 不再签字，只做填表人',
    '09:00 人10 加入，是负责人（人7 邀请）',
    expect.stringContaining('公务接待'),
  ])
  expect(store.db.select().from(comings).all()).toHaveLength(3)
})
