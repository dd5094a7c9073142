import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const correct = correctFiling()
const indicator = 'overall.indicators.quality.1'

describe('one cell of an answered row', () => {
  test('is tapped by its label and changed alone', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.reception' })
    const ask = asked(person.tap('2023年预算'))
    expect([ask.cells, ask.current]).toEqual([['2023年预算'], [{ label: '2023年预算', text: '4.0', unit: '万元' }]])
    expect(short(person.say('4.2'))).toBe('kept · allAnswered')
    expect([person.value('base.reception.lastFinal'), person.value('base.reception.budget')]).toEqual(['4.10', '4.2'])
  })

  test('can be named instead of tapped, or the whole row sent after all', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.reception' })
    expect(asked(person.say('2023年决算')).cells).toEqual(['2023年决算'])
    person.say('4 5 6')
    expect(['lastFinal', 'budget', 'final'].map((column) => person.value(`base.reception.${column}`))).toEqual([
      ...['4', '5', '6'],
    ])
  })

  test('the whole row can be typed where one cell is asked for, and only there', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'cell', address: 'base.reception.final' })
    expect(asked(person.say('改整行')).cells).toHaveLength(3)
    expect(short(person.say('改整行'))).toBe('notOffered')
  })

  test('an actual in another unit than its target is refused, alone too', () => {
    const person = clerk({ facts: stating(correct, { [`${indicator}.unit`]: '次' }) })
    person.act({ do: 'cell', address: `${indicator}.actual` })
    expect(short(person.say('49人'))).toBe('refused wrongUnit')
    expect(short(person.say('49次'))).toMatch(/^kept/)
  })

  test('may be answered with the whole row if an indicator’s name is asked', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'cell', address: `${indicator}.name` })
    person.say('场馆合格率 ≥90% 92% 10')
    expect(['name', 'target', 'actual'].map((column) => person.value(`${indicator}.${column}`))).toEqual([
      ...['场馆合格率', '90', '92'],
    ])
  })

  test('with another label than the one asked for follows that label', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'cell', address: 'base.reception.final' })
    person.say('预算3.9')
    expect([person.value('base.reception.budget'), person.value('base.reception.final')]).toEqual(['3.9', '3.25'])
  })

  test('a single figure for several cells is not taken for the first of them', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.reception' })
    expect(short(person.say('4.38'))).toBe('whichCell')
    expect([...person.facts()]).toEqual([...correct])
    person.say('2023年决算')
    expect(person.value('base.reception.final')).toBe('4.38')
  })

  test('an indicator keeps its sign and its unit if its target is sent without them', () => {
    const person = clerk({
      facts: stating(correct, { [`${indicator}.direction`]: 'atMost', [`${indicator}.unit`]: '次' }),
    })
    person.act({ do: 'cell', address: `${indicator}.target` })
    expect(short(person.say('40'))).not.toContain('defaultDirection')
    expect(['direction', 'unit', 'target'].map((column) => person.value(`${indicator}.${column}`))).toEqual([
      ...['atMost', '次', '40'],
    ])
  })
})

describe('a change on the way returns', () => {
  const wrong = stating(correct, { 'base.office.final': '131.06' })

  test('from a finding to how many are left, while any is open', () => {
    const person = clerk({ facts: wrong })
    person.say('检查', '1', '办公经费 2023年决算')
    expect(short(person.say('46.06'))).toBe('kept · mended · findingsLeft')
    person.act({ do: 'cell', address: 'base.office.final', from: { do: 'findings', from: 0 } })
    expect(short(person.say('31.06'))).toBe('kept · mended · allAnswered')
  })

  test('with what the change breaks, and no word that the cell agrees', () => {
    const person = clerk({ facts: stating(correct, { 'base.publicFunds.final': '' }) })
    person.say('检查', '1')
    expect(short(person.say('0'))).toBe('kept · broke base.publicFunds.final.parts · findingsLeft')
  })

  test('after an ambiguous figure too', () => {
    const person = clerk({ facts: stating(wrong, { 'base.staff.actual': '50' }) })
    person.act({ do: 'cell', address: 'base.office.final', from: { do: 'findings', from: 0 } })
    expect(short(person.say('3万5'))).toBe('choose')
    expect(short(person.say('1'))).toBe('kept · mended · findings')
  })

  test('but rows that are added for a finding are answered first', () => {
    const facts = stating(correct, { 'base.projects.final': '1100', 'base.staff.actual': '50' })
    const person = clerk({ facts })
    person.act({ do: 'go', row: 'base.otherProjects', from: { do: 'findings', from: 0 } })
    expect(short(person.say('场馆维修'))).toMatch(/ask base\.otherProjects\.\d$/)
    expect(short(person.say('0 0 95.50'))).toMatch(/findings$/)
  })

  test('but not from a correction abandoned by moving on', () => {
    const person = clerk({ facts: wrong })
    person.act({ do: 'cell', address: 'base.office.final', from: { do: 'findings', from: 0 } })
    person.say('下一题')
    expect(short(person.say('1 2 3'))).not.toContain('findings')
  })
})

describe('an earlier message', () => {
  const open = unasked(correct, 'unit.address', 'base.office', 'base.reception')
  const edit = (row: string, text: string) => ({ kind: 'text', text, row, changed: true }) as const

  test('that is edited leaves the talk where it is, with a skipped question between them', () => {
    const person = clerk({ facts: open })
    person.act({ do: 'go', row: 'base.office' })
    expect(short(person.send(edit('unit#retired', '18')))).toBe('kept · ask base.office')
    expect(person.value('unit.retired')).toBe('18')
  })

  test('that answers an old question by reply does so too', () => {
    const person = clerk({ facts: open })
    person.act({ do: 'go', row: 'base.office' })
    expect(short(person.send({ kind: 'text', text: '18', row: 'unit#retired' }))).toBe('kept · ask base.office')
  })

  test('that is refused leaves the earlier answer, and says so', () => {
    const person = clerk({ facts: open })
    person.act({ do: 'go', row: 'base.office' })
    expect(short(person.send(edit('unit#retired', '十几')))).toBe('refused approximate · keptAsWas')
    expect([person.value('unit.retired'), person.place()]).toEqual([
      correct.get('unit.retired'),
      { at: 'row', row: 'base.office' },
    ])
  })

  test('with a pasted block is read again from its first row', () => {
    const person = clerk({ facts: unasked(correct, 'base') })
    person.act({ do: 'go', row: 'base.vehiclePurchase' })
    person.say('1 2 3\n4 5 6')
    expect(short(person.send(edit('base.vehiclePurchase', '1 2 3\n4 5 7')))).toMatch(/kept · .*ask base\.overseas$/)
    expect([person.value('base.vehiclePurchase.final'), person.value('base.vehicleRunning.final')]).toEqual(['3', '7'])
  })

  test('returns to an explanation in progress', () => {
    const person = clerk({ facts: stating(correct, { 'base.staff.actual': '50' }) })
    person.say('检查', '1')
    expect(person.place()).toMatchObject({ at: 'explain' })
    expect(short(person.send(edit('unit#retired', '18')))).toBe('kept · explain')
  })
})

describe('what a change triggers', () => {
  test('a score is asked again if its weight changes, and only then', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'cell', address: `${indicator}.weight` })
    const said = person.say('12')
    expect(short(said)).toMatch(/^kept · broke .* · scoreAgain · ask overall\.indicators\.quality\.1#score$/)
    expect(short(said)).not.toContain('.score.')
    person.act({ do: 'go', row: 'overall.indicators.quality.1' })
    expect(short(person.say('名称：验收合格比例'))).not.toContain('scoreAgain')
  })

  test('an old button with a score from other figures is stale', () => {
    const person = clerk({ facts: unasked(correct, `${indicator}.score`) })
    person.act({ do: 'go', row: 'overall.indicators.quality.1#score' })
    const [old] = person.buttons(`填入 ${correct.get(`${indicator}.weight`)}`)
    person.meanwhile([{ address: `${indicator}.weight`, to: '5' }])
    expect(short(person.act(old?.action ?? { do: 'help' }))).toMatch(/^stale/)
    expect(person.value(`${indicator}.score`)).toBeUndefined()
  })

  test('a lost point asks for its reason next; a question that opens elsewhere is named', () => {
    const person = clerk({ facts: unasked(correct, `${indicator}.reason`, 'unit.retired') })
    person.act({ do: 'go', row: 'unit#retired' })
    const lower = { kind: 'text', text: '1', row: 'overall.indicators.quality.1#score', changed: true } as const
    expect(short(person.send(lower))).toMatch(/ask overall\.indicators\.quality\.1#reason$/)
    expect(short(person.say('器材送检排期靠后；下年度提前一个月送检。'))).toMatch(/ask unit#retired$/)
  })
})
