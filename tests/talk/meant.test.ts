import { describe, expect, test } from 'vitest'
import type { Action, Place } from '../../bot/talk/nouns.ts'
import type { Facts } from '../../core/facts.ts'
import { withYear } from '../../core/labels.ts'
import type { Question } from '../../core/question.ts'
import { isFigureRow, questions } from '../../core/questions.ts'
import { some } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { clerk } from './clerk.ts'

/** A message; `names` are the addresses that it may change, undefined if it may answer the current question. */
type Sent = {
  readonly kind: string
  readonly text: string
  readonly names?: readonly string[]
  readonly exactly?: true
}

/** Values that no row of the filing has: 70.5, 71.5 …; whole numbers for counts. */
const figureOf = ({ kind }: Question['cells'][number], at: number) =>
  kind.type === 'count' ? `${71 + at}` : `${70 + at}.5`

const all = questions(form, correctFiling())
const plain = all.filter(({ row, numbers }) => isFigureRow(row) && !row.repeats && numbers.length === 0)
/** Rows whose label no other row has. */
const rows = plain.filter(({ row }) => form.edition.rows.filter(({ label }) => label === row.label).length === 1)

const sent: readonly Sent[] = [
  ...rows.flatMap(({ row, cells }): Sent[] => {
    const names = cells.map(({ address }) => address)
    const figures = cells.map(figureOf).join(' ')
    const [last] = cells.slice(-1)
    const one = last ? [{ label: withYear(last.label, year), value: figureOf(last, 4), address: last.address }] : []
    return [
      ...(row.cells.length === cells.length
        ? [{ kind: 'a whole row', text: `${row.label} ${figures}`, names, exactly: true as const }]
        : []),
      ...one.map(({ label, value, address }) => ({
        kind: 'one cell',
        text: `${row.label} ${label} ${value}`,
        names: [address],
      })),
    ]
  }),
  { kind: 'a date', text: '报告日期 2024年7月9日', names: ['unit.date', 'report.date'] },
  { kind: 'a name', text: '罗志远' },
  {
    kind: 'a table',
    text: '公务接待\t71.5\t72.5\t73.5\n出国经费\t74.5\t75.5\t76.5',
    names: ['reception', 'overseas'].flatMap((row) =>
      ['lastFinal', 'budget', 'final'].map((one) => `base.${row}.${one}`),
    ),
  },
  ...['返回', '导入', '附件一', '目录', '继续', '检查', '帮助', '用我的'].map((text) => ({
    kind: 'a taught word',
    text,
    names: [],
  })),
  ...['怎么填', '你好，请问我现在要做什么？', '不知道', '你好', '进度'].map((text) => ({
    kind: 'a question',
    text,
    names: [],
  })),
]

const first = (is: (question: Question) => boolean) => all.find(is)?.id ?? ''
const typed = (type: string) => first(({ cells, row }) => !row.prose && cells[0]?.kind.type === type)

/** The places at which messages are sent: a question of each kind, menus, and places that wait for something else. */
const places: Readonly<Record<string, Action | Place>> = {
  ...Object.fromEntries(
    ['amount', 'count', 'text', 'date', 'choice', 'rows', 'items'].map((type) => [
      `a question of ${type}`,
      { do: 'go', row: typed(type) } as const,
    ]),
  ),
  'a section of the report': { do: 'go', row: first(({ row }) => row.prose !== undefined) },
  目录: { do: 'directory' },
  检查: { do: 'check' },
  项目: { do: 'projects' },
  'the end': { do: 'continue' },
  'the hour': { do: 'askHour' },
  'an invitation': { do: 'invite', role: 'preparer' },
  'an explanation': { at: 'explain', check: 'project.executed.coverage' },
  'an opinion': { at: 'opinion', choices: [] },
  'a new copy’s name': { at: 'copy', list: 'project', number: 1, choices: [] },
}

/** A complete filing, and one that is hardly begun. */
const filings = {
  'all answered': correctFiling(),
  'hardly begun': new Map([['unit.name', '云溪县文化旅游广电体育局']]),
} as const

function standingAt(place: Action | Place, facts: Facts) {
  const person = clerk({ facts })
  if ('do' in place) person.act(place)
  else person.stand(place)
  return person
}

const cases = Object.entries(filings).flatMap(([how, facts]) =>
  Object.entries(places).flatMap(([where, place]) =>
    sent.map((one) => [one.kind, one.text, where, how, { place, facts, ...one }] as const),
  ),
)

describe('a message changes what it names and nothing else, or says why not', () => {
  test.each(some(cases, 16))('%s “%s” at %s, %s', (_, text, where, how, { place, facts, names, exactly }) => {
    const person = standingAt(place, facts)
    const before = new Map(person.facts())
    const asked = person.place()
    const hand = asked && 'row' in asked ? asked.row : undefined
    const says = person.say(text)
    const after = person.facts()
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at))
    const told = changed.filter((at) => !at.startsWith('explanations'))
    expect(says.length).toBeGreaterThan(0)
    if (names) expect(told.filter((at) => !names.includes(at))).toEqual([])
    else if (!/name|explanation/.test(where))
      expect(told.filter((at) => !hand || !at.startsWith(hand.split('#')[0] ?? ''))).toEqual([])
    const isMenu = ['目录', '检查', 'the end', 'the hour', 'an invitation'].includes(where)
    if (exactly && isMenu && how === 'all answered') expect(told.toSorted()).toEqual([...(names ?? [])].toSorted())
    if (names) expect(says.map(({ say }) => say)).not.toContain('pickOne')
  })
})
