import { describe, expect, test } from 'vitest'
import type { FilingState } from '../../core/filing.ts'
import type { Scan } from '../../core/known/scans.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { type Clerk, clerk, short } from './clerk.ts'

const facts = correctFiling()
const colleague = { id: 2, name: '罗志远', roles: ['preparer'] } as const
const scan = (id: number, by = 1): Scan => ({ id, name: `盖章页${id}.pdf`, kind: 'pdf', size: 5, by, at: '2024-07-03' })
const filed = (state: FilingState = 'filling') => clerk({ facts, department, state }, {}, [colleague])

const sends = (talk: Clerk, name = '盖章页.pdf', size = 5) => talk.send({ kind: 'file', file: 'f', name, size })
const fetched = (talk: Clerk, id = 1) =>
  talk.send({
    kind: 'contents',
    contents: { is: 'scan', scan: { id, name: '盖章页.pdf', kind: 'pdf', size: 5 } },
  })

describe('a scan that is sent while a filing is in hand', () => {
  test.each(['盖章页.pdf', '照片.JPG', '首页.jpeg', '首页.png'])('is fetched in the background: %s', (name) => {
    const talk = filed()
    expect(short(sends(talk, name))).toBe('making')
    expect(talk.jobs()).toEqual([{ job: 'keepScan', file: 'f', name }])
  })

  test('is kept with its number, and the talk stays where it was', () => {
    const talk = filed()
    talk.say('公务接待')
    const place = talk.place()
    expect(fetched(talk)).toMatchObject([
      { say: 'scanKept', count: 1, choices: [{ label: '不要了' }, { label: '扫描件' }] },
    ])
    expect([talk.place(), talk.scans().map(({ id }) => id)]).toEqual([place, [1]])
    expect(fetched(talk, 2)).toMatchObject([{ say: 'scanKept', count: 2 }])
  })

  test('leaves a signature as it is', () => {
    const talk = filed('signed')
    fetched(talk)
    expect([talk.state(), talk.scans().length]).toEqual(['signed', 1])
  })

  test('is refused where there are ten, before it is fetched and after', () => {
    const talk = filed()
    talk.scans(Array.from({ length: 10 }, (_, at) => scan(at + 1)))
    expect([short(sends(talk)), short(fetched(talk, 11))]).toEqual(['tooManyScans', 'tooManyScans'])
    expect([talk.jobs(), talk.scans().length]).toEqual([[], 10])
  })

  test('is refused if it is larger than 20 MB', () => {
    const talk = filed()
    expect([short(sends(talk, '大.pdf', 20_000_001)), talk.jobs()]).toEqual(['scanTooLarge', []])
  })

  test.each(['submitted', 'approved', 'published'] as const)('is refused once the filing is %s', (state) => {
    const talk = filed(state)
    talk.scans([scan(1)])
    expect(short(sends(talk))).toMatch(/^denied/)
    expect(short(fetched(talk, 2))).toMatch(/^denied/)
    expect(short(talk.act({ do: 'dropScan', scan: 1 }))).toMatch(/^denied/)
    expect(talk.scans()).toEqual([scan(1)])
  })

  test('is refused from a head, who sees the others', () => {
    const talk = clerk({ facts, department }, { roles: ['head'] }, [colleague])
    talk.scans([scan(1, 2)])
    expect(short(fetched(talk, 2))).toBe('denied preparersOnly')
    talk.say('扫描件')
    const [shown] = talk.say('1')
    expect(shown).toMatchObject({ say: 'scanShown', scan: { by: '罗志远' } })
    expect(shown && 'choices' in shown && shown.choices.map(({ label }) => label)).toEqual([
      '发给我看',
      '检查里面的文字',
      '‹ 返回',
    ])
  })
})

describe('a scan that is not wanted any more', () => {
  test('can be put back until another one is dropped', () => {
    const talk = filed()
    talk.scans([scan(1), scan(2)])
    expect(talk.act({ do: 'dropScan', scan: 1 })).toMatchObject([{ say: 'scanDropped', name: '盖章页1.pdf', left: 1 }])
    expect(talk.tap('放回去')).toMatchObject([{ say: 'scanPutBack', count: 2 }])
    talk.act({ do: 'dropScan', scan: 1 })
    talk.act({ do: 'dropScan', scan: 2 })
    expect(short(talk.act({ do: 'putBackScan', scan: 1 }))).toBe('scanGone')
    expect(short(talk.act({ do: 'putBackScan', scan: 2 }))).toBe('scanPutBack')
  })

  test('is neither listed nor sent, and does not count', () => {
    const talk = filed()
    talk.scans([scan(1), { ...scan(2), dropped: true }])
    expect(talk.say('扫描件')).toMatchObject([{ scans: [{ name: '盖章页1.pdf' }] }])
    expect(short(talk.act({ do: 'sendScan', scan: 2 }))).toBe('scanGone')
    expect(short(talk.act({ do: 'dropScan', scan: 2 }))).toBe('scanGone')
  })

  test('is told to the colleague who sent it', () => {
    const talk = filed()
    talk.scans([scan(1, 2), scan(2)])
    talk.act({ do: 'dropScan', scan: 1 })
    talk.act({ do: 'dropScan', scan: 2 })
    expect(talk.told()).toEqual(['2 scanDroppedBy'])
  })
})

test('without a filing a scan is no file that can be read', () => {
  expect(short(sends(clerk()))).toBe('wrongFile')
})
