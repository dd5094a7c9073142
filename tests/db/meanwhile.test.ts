import BetterSqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { changedSince } from '../../db/history.ts'
import { open } from './desk.ts'
import { department, talkers } from './talkers.ts'

const reception = 'base.reception'
const quota = (to: string) => ({ changes: [{ address: 'base.staff.quota', to }] })

describe('somebody who comes back', () => {
  test('is told once what colleagues changed, before the next question, even after a restart', () => {
    const { say, says, file, store } = department(reception)
    say(7, '继续')
    says(8, {
      changes: [
        { address: 'base.staff.quota', to: '33' },
        { address: 'base.staff.actual', to: '30' },
        { address: 'base.office.final', to: '9' },
        { address: 'base.overseas.final', to: '1' },
      ],
    })
    says(9, { changes: [{ address: 'base.utilitiesTravel.final', to: '8' }] })
    store.close()
    const again = talkers(open(file), 2000)
    const [told, asked] = again.say(7, '继续').split(/\n(?=附件)/)
    expect(told?.split('\n')).toEqual([
      '您不在时，人8 改了 4 格，人9 改了 1 格：',
      '· 财政供养人员：编制数 46 → 33；2023年实际在职人数 44 → 30（人）',
      expect.stringMatching(/^· 办公经费：2023年决算 .* → 9（万元）$/),
      expect.stringMatching(/^· 因公出国（境）：|^· 出国经费：/),
      '还有 1 题。发“历史”看全部。',
    ])
    expect(asked).toMatch(/公务接待/)
    expect(again.say(7, '继续')).not.toContain('您不在时')
  })

  test('is told it with their answer, and never what they changed themselves', () => {
    const { say, says } = department(reception, 'base.office')
    say(7, '继续')
    says(8, quota('33'))
    expect(say(7, '3.93 5.0 4.28')).toMatch(
      /^✓ 公务接待[\s\S]*\n\n您不在时，人8 改了 财政供养人员：编制数 46 → 33（人）\n附件一/,
    )
    expect(say(7, '89 92 90')).not.toContain('您不在时')
  })

  test('is told nothing that was undone, or that is as it was', () => {
    const { say, says } = department(reception)
    say(7, '继续')
    says(8, quota('33'))
    says(8, quota('46'))
    expect(say(7, '继续')).not.toContain('您不在时')
  })

  test('is told nothing on the first day; a head who does not fill in is told, too', () => {
    const { say, says } = department()
    says(8, quota('33'))
    expect(say(9, '继续')).not.toContain('您不在时')
    says(8, quota('34'))
    expect(say(9, '继续')).toContain('您不在时，人8 改了 财政供养人员')
  })

  test('is told nothing again after reading the history', () => {
    const { say, says } = department(reception)
    say(7, '继续')
    says(8, quota('33'))
    expect(say(7, '历史')).toContain('46 → 33')
    expect(say(7, '继续')).not.toContain('您不在时')
  })

  test('is told about the filing that they switch to, and no other', () => {
    const { say, says } = department(reception)
    say(7, '继续')
    says(7, { open: { department: '县档案馆', edition: 'hunan-2023', year: 2023, facts: [] } })
    says(8, quota('33'))
    expect(say(7, '继续')).not.toContain('您不在时')
    say(7, '切换')
    expect(say(7, '2')).toContain('您不在时，人8 改了 财政供养人员')
  })

  test('is told nothing about the filing that they leave before they are back in it', () => {
    const { say, says, tap } = department(reception)
    says(7, { open: { department: '县档案馆', edition: 'hunan-2023', year: 2023, facts: [] } })
    say(7, '切换')
    tap(7, '2 云溪县文旅局 2023')
    say(7, '切换')
    says(8, quota('33'))
    expect(tap(7, '2 县档案馆 2023')).not.toContain('人8')
    say(7, '切换')
    expect(tap(7, '2 云溪县文旅局 2023')).toContain('您不在时，人8 改了 财政供养人员')
  })

  test('somebody who works alone pays nothing for it', () => {
    const { say, store } = department(reception, 'base.office')
    const prepare = vi.spyOn(BetterSqlite.prototype, 'prepare')
    const reads = () => prepare.mock.calls.filter(([sql]) => sql.includes('"told" is not'))
    say(7, '继续')
    say(7, '3.93 5.0 4.28')
    say(7, '撤销')
    say(7, '历史')
    say(7, '3.93 5.0 4.28')
    expect(reads()).toEqual([])
    changedSince(store, { filing: 1, person: 7 }, 0)
    expect(reads()).toHaveLength(1)
    prepare.mockRestore()
  })
})

describe('a colleague whose value is overwritten deliberately', () => {
  /** Persons 7 and 8 are at 公务接待; 8 answers first, 7 chooses their own value. */
  function overruled() {
    const office = department(reception)
    office.say(7, '继续')
    office.say(8, '继续')
    office.say(8, '3.93 5.0 4.30')
    office.says(7, quota('33'))
    office.say(7, '3.93 5.0 4.28')
    office.tap(7, '用我的')
    return office
  }

  test('is told in their own chat, with a way to the row, and is not told again', () => {
    const { told, tap, say } = overruled()
    expect(told(8)).toBe(
      '云溪县文旅局 2023年度自评：人7 填的和您不一样，选了用自己的：\n· 公务接待：2023年决算 4.30 → 4.28（万元）\n不对就到那一题重发，或和 人7 商量。',
    )
    expect(tap(8, '去看这一行')).toContain('2023年决算 4.28')
    expect(say(8, '目录')).not.toContain('4.28')
  })

  test('is told on return only what else was changed, and again about a further change', () => {
    const { say, says } = overruled()
    const back = say(8, '继续')
    expect(back).toContain('您不在时，人7 改了 财政供养人员：')
    expect(back).not.toContain('4.28')
    says(7, { changes: [{ address: `${reception}.final`, to: '4.29' }] })
    expect(say(8, '继续')).toContain('公务接待：2023年决算 4.28 → 4.29')
  })

  test('is told as well if it withdraws a signature, but only once it does', () => {
    const { say, says, tap, told } = department(reception)
    say(8, '继续')
    say(8, '3.93 5.0 4.30')
    say(7, '目录')
    says(7, { state: 'signed', place: { at: 'row', row: reception, seen: 1 } })
    say(7, '3.93 5.0 4.28')
    tap(7, '用我的')
    expect(told(8)).toBe('')
    tap(7, '改，再重新签')
    expect(told(8)).toContain('4.30 → 4.28')
  })

  test('is not told if their value was kept', () => {
    const { say, tap, told } = department(reception)
    say(7, '继续')
    say(8, '继续')
    say(8, '3.93 5.0 4.30')
    say(7, '3.93 5.0 4.28')
    tap(7, '留着同事的')
    expect(told(8)).toBe('')
  })

  test('is told if an undo takes it away, including a row that they filled in', () => {
    const { say, says, tap, told } = department()
    says(7, { changes: [{ address: `${reception}.final`, to: '4.28' }] })
    says(8, { changes: [{ address: `${reception}.final`, to: '4.30' }] })
    say(7, '撤销')
    tap(7, '照样撤销')
    expect(told(8)).toMatch(
      /^云溪县文旅局 2023年度自评：人7 撤销了之前的改动，您后来填的也撤销了：\n· 公务接待：2023年决算 4.30 → /,
    )
    const added = [
      { address: 'project', to: '1,2,3,4' },
      { address: 'project.4.name', to: '博物馆补助' },
    ]
    says(7, { changes: added })
    says(8, { changes: [{ address: 'project.4.authority', to: '县文旅局' }] })
    say(7, '撤销')
    tap(7, '照样撤销')
    expect(told(8)).toContain('县文旅局 → 没填')
    expect(say(8, '继续')).not.toContain('博物馆补助')
  })
})
