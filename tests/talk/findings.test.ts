import { describe, expect, test } from 'vitest'
import type { Finding } from '../../core/checks/finding.ts'
import { readExchange } from '../../core/exchange/file.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { findingOf, findings, stating, unasked } from '../fixtures/facts.ts'
import { filedWithErrors } from '../fixtures/with-errors.ts'
import { clerk, short } from './clerk.ts'

const correct = correctFiling()
const open = stating(unasked(correct, 'explanations'), {
  'base.publicFunds.final': '120',
  'base.threePublic.final': '8.73',
  'overall.heading.output': '45',
})

const named = ({ check, at }: Finding) => `${check} ${at.join(' ')}`

function checked(facts: Map<string, string>) {
  const person = clerk({ facts })
  const [says] = person.say('检查')
  if (says?.say !== 'findings') throw new Error('findings were expected')
  return { person, says }
}

describe('检查', () => {
  test('counts what nobody has answered yet: a blank filing is not a clean one', () => {
    expect(checked(new Map()).says).toMatchObject({ entries: [], unanswered: expect.toSatisfy((count) => count > 50) })
    expect(checked(correct).says).toMatchObject({ unanswered: 0 })
  })

  test('lists what must be mended first, then what needs an explanation', () => {
    const { says } = checked(open)
    expect(says.entries.map(({ findings }) => findings.map(({ check }) => check))).toEqual([
      ['overall.heading.output.sum', 'overall.heading.output.standard'],
      ['base.publicFunds.final.growth'],
    ])
    expect(says.listed).toEqual({ must: 1, explain: 2, note: 0 })
    expect(says.choices.map(({ label }) => label)).toEqual(['改第1处', '说明第2处', '还有1处', '接着填'])
  })

  test('what is explained folds behind a button, and what is listed is what is counted', () => {
    const { person, says } = checked(correct)
    expect(says).toMatchObject({ entries: [], listed: { must: 0, explain: 0, note: 0 }, explained: 1 })
    const [folded] = person.tap('看已说明的 1 处')
    const entries = folded?.say === 'explainedFindings' ? folded.entries : []
    expect(entries.flatMap(({ findings }) => findings.map(({ explained }) => explained))).toEqual([
      '日常业务和运行维护经费随部门整体支出自评。',
    ])
    expect(short(person.tap('改说明1'))).toBe('explain')
  })

  test('a whole row of figures under the list answers the question where the talk had been', () => {
    const person = clerk({ facts: unasked(correct, 'base.office') })
    person.act({ do: 'go', row: 'base.office' })
    person.say('检查')
    expect(short(person.say('99'))).toBe('pickOne')
    expect(short(person.say('3.5'))).toBe('pickOne')
    expect(short(person.say('压缩 3 次会议、2 次培训'))).toBe('pickOne')
    expect(person.facts().has('base.office.final')).toBe(false)
    const words = clerk({ facts: unasked(correct, 'base.signature') })
    words.act({ do: 'go', row: 'base.signature' })
    words.say('检查')
    expect(short(words.say('周敏1 0730-5550101'))).toBe('pickOne')
    expect(short(person.say('46.00 45.00 44.00'))).toMatch(/^kept/)
    expect(person.facts().get('base.office.final')).toBe('44.00')
  })

  test('a finding leads to the rows that mend it', () => {
    const { person } = checked(open)
    expect(short(person.say('1'))).toMatch(/^mend/)
  })

  test('an explanation leads back to the row where the talk had been', () => {
    const person = clerk({
      facts: unasked(
        stating(correct, { 'base.threePublic.final': '8.73' }),
        'explanations',
        'base.office',
        'unit.retired',
      ),
    })
    person.act({ do: 'go', row: 'base.office' })
    const [says] = person.say('检查')
    const choice = says?.say === 'findings' ? says.choices.find(({ label }) => label.startsWith('说明')) : undefined
    person.tap(choice?.label ?? '')
    const last = [...Array(4)]
      .map(() => short(person.say('按程序报批后执行，资料齐全。')))
      .find((said) => said.includes('ask'))
    expect(last).toMatch(/ask base\.office$/)
  })

  test('equal findings over indicators and projects are one entry with all its places', () => {
    const names = [1, 2, 3].flatMap((n) =>
      ['quantity', 'quality', 'cost'].map((table) => `project.${n}.indicators.${table}.1.name`),
    )
    const { person, says } = checked(stating(correct, Object.fromEntries(names.map((name) => [name, '无']))))
    const [entry] = says.entries
    expect(entry?.findings.map(({ rule }) => rule).every((rule) => rule.endsWith('.name.none'))).toBe(true)
    expect(entry?.places).toHaveLength(9)
    expect(short(person.tap('改第1处'))).toBe('mend')
    const place = person.place()
    expect(place?.at === 'menu' && place.choices).toHaveLength(9)
  })

  test('each is reached, page after page, and the count is that of all pages', () => {
    const read = readExchange(filedWithErrors())
    if ('unreadable' in read) throw new Error(read.unreadable)
    const facts = new Map(read.facts)
    const { person, says } = checked(facts)
    const shown = [...says.entries]
    const count = says.listed.must + says.listed.explain + says.listed.note
    expect(count).toBeGreaterThan(8)
    while (shown.length < count) {
      const [more] = person.tap(`还有${count - shown.length}处`)
      shown.push(...(more?.say === 'findings' ? more.entries : []))
    }
    expect(shown).toHaveLength(count)
    const all = shown.flatMap((entry) => entry.findings)
    expect(all.map(named).sort()).toEqual(findings(facts).map(named).sort())
  })

  test('接着填 continues at the open row where the talk was', () => {
    const person = clerk({ facts: unasked(correct, 'unit.retired', 'base.frugality', 'overall.goal') })
    person.act({ do: 'go', row: 'base.frugality' })
    person.say('检查')
    expect(short(person.tap('接着填'))).toBe('ask base.frugality')
  })

  test('the rows of a project with an endless name can be distinguished', () => {
    const name = '云溪县乡镇综合文化站'.repeat(6)
    const { person } = checked(stating(correct, { 'project.1.name': name, 'project.1.heading.output': '45' }))
    person.act({ do: 'mend', check: 'project.1.heading.output.sum' })
    const place = person.place()
    const labels = place?.at === 'menu' ? place.choices.map(({ label }) => label) : []
    expect(labels.length).toBeGreaterThan(5)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.filter((label) => label.length > 40)).toEqual([])
  })

  test('a sum of sums leads to every answered row', () => {
    const { person } = checked(stating(correct, { 'base.reception.final': '9.25' }))
    person.act({ do: 'mend', check: 'base.threePublic.final.above.budget' })
    const place = person.place()
    const rows = ['vehiclePurchase', 'vehicleRunning', 'overseas', 'reception']
    expect(place?.at === 'menu' && place.choices.map(({ action }) => action)).toEqual(
      rows.map((row) => ({
        do: 'go',
        row: `base.${row}`,
        from: { do: 'mending', check: 'base.threePublic.final.above.budget' },
      })),
    )
  })
})

describe('explaining', () => {
  test('goes from one finding to the next until none is open', () => {
    const { person } = checked(stating(open, { 'overall.heading.output': '50' }))
    expect(short(person.say('1'))).toBe('explain')
    expect(short(person.say('新增两处场馆，水电增加。'))).toBe('explained · explain')
    expect(short(person.say('日常经费随部门整体支出自评。'))).toMatch(/^explained · .*allAnswered$/)
    const finding = findingOf(new Map(person.facts()), 'base.publicFunds.final.growth')
    expect(finding?.explained).toBe('新增两处场馆，水电增加。')
  })

  test.each(['无', '嗯', '——'])('“%s” is no explanation', (text) => {
    const { person } = checked(stating(open, { 'overall.heading.output': '50' }))
    person.say('1')
    expect(short(person.say(text))).toBe('noWords')
    expect([...person.facts().keys()].filter((address) => address.startsWith('explanations.'))).toEqual([])
  })

  test('a finding that was mended meanwhile needs none', () => {
    const { person } = checked(stating(open, { 'overall.heading.output': '50' }))
    person.say('1')
    person.meanwhile([{ address: 'base.publicFunds.final', to: '90' }])
    expect(short(person.say('新增两处场馆。'))).toMatch(/^gone/)
    expect(person.facts().has('explanations.base.publicFunds.final.growth.text')).toBe(false)
  })
})
