import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { factsOf, unasked } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

/** A clerk whom the bot has just asked about this row. */
function at(row: string, facts = new Map<string, string>()) {
  const person = clerk({ facts })
  person.act({ do: 'go', row })
  return person
}

const reception = ['lastFinal', 'budget', 'final'].map((column) => `base.reception.${column}`)
const values = (person: ReturnType<typeof clerk>, addresses: readonly string[]) => addresses.map(person.value)

test.each([
  '起草',
  '起草一句',
  '采用',
  '换个写法',
  '自己写',
  '补充要点',
  '数不对，去改',
  '改整行',
  '用我的',
  '留着同事的',
  '照样撤销',
])('“%s” is what a button says elsewhere, and no answer to a question of text', (word) => {
  const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
  expect(person.say(word)).toEqual([{ say: 'notOffered', word }])
  expect(person.value('unit.address')).toBeUndefined()
})

describe('answering a row of figures', () => {
  test.each([
    ['in order', '3.93 5.0 4.28', ['3.93', '5.0', '4.28']],
    ['behind labels', '预算5.0 决算4.28 上年3.93', ['3.93', '5.0', '4.28']],
    ['with units of their own', '39300元 5万 4.28万元', ['3.93', '5', '4.28']],
    ['with a blank between', '3.93 无 4.28', ['3.93', '', '4.28']],
  ])('%s: %s', (_, text, expected) => {
    const person = at('base.reception')
    expect(short(person.say(text))).toBe('kept · ask base.projects')
    expect(values(person, reception)).toEqual(expected)
  })

  test('rows of another annex are taken there, and the question is put again', () => {
    const person = at('overall.funds.total', factsOf({ 'unit.name': '云溪县文旅局' }))
    const [kept, asked] = [{ say: 'kept' }, { say: 'ask', ask: { question: 'overall.funds.total' } }]
    expect(person.say('公务接待 5.23 4.5 4.05')).toMatchObject([kept, asked])
    expect(short(person.say('公务接待 5.23 4.5 4.15\n办公经费 3 2 1'))).toBe('otherAnnex')
    expect(person.value('base.reception.final')).toBe('4.05')
    const both = person.tap('填到附件一')
    expect(both[0]).toMatchObject({ say: 'kept' })
    expect(person.value('base.reception.final')).toBe('4.15')
    person.act({ do: 'go', row: 'base.reception' })
    expect(short(person.say('公务接待 5.23 4.5 4.15 9'))).toBe('tooMuch')
    expect(short(person.say('公务接待 5.23 4.5 4.15'))).toMatch(/^kept/)
  })

  test('procurement after its labels, its total never', () => {
    const person = at('base.procurement')
    person.say('预算260 货物190.85 工程0 服务69.06')
    const columns = ['budget', 'goods', 'works', 'services', 'final']
    expect(columns.map((column) => person.value(`base.procurement.${column}`))).toEqual([
      '260',
      '190.85',
      '0',
      '69.06',
      undefined,
    ])
  })

  test('the echo shows how it was understood, with labels of the year and units', () => {
    const [kept] = at('base.reception').say('3.93 5.0 4.28')
    expect(kept).toEqual({
      say: 'kept',
      annexes: ['附件一'],
      rows: [
        {
          title: '公务接待',
          cells: [
            { label: '2022年决算', text: '3.93', unit: '万元' },
            { label: '2023年预算', text: '5.0', unit: '万元' },
            { label: '2023年决算', text: '4.28', unit: '万元' },
          ],
        },
      ],
    })
  })

  test('more decimals than the table shows are kept as given, and mentioned', () => {
    const person = at('base.reception')
    const says = person.say('3.93 5.0 42800元5角')
    expect(values(person, reception)).toEqual(['3.93', '5.0', '4.28005'])
    expect(says.find(({ say }) => say === 'moreDecimals')).toEqual({
      say: 'moreDecimals',
      cells: [{ label: '2023年决算', value: '4.28005' }],
    })
  })

  test('with a part of a row given, the rest is asked for, and read in its order', () => {
    const person = at('base.reception')
    expect(short(person.say('决算4.28'))).toBe('kept · ask base.reception')
    expect(values(person, reception)).toEqual([undefined, undefined, '4.28'])
    expect(short(person.say('3.93 5.0'))).toBe('kept · ask base.projects')
    expect(values(person, reception)).toEqual(['3.93', '5.0', '4.28'])
  })

  test('无 for the rest of a row is echoed with the row’s values', () => {
    const person = clerk({ facts: unasked(correctFiling(), 'base.reception') })
    person.act({ do: 'go', row: 'base.reception' })
    person.say('7')
    const [kept] = person.say('无')
    expect(kept).toMatchObject({ say: 'kept', rows: [{ cells: [{ text: '7' }, { text: '无' }, { text: '无' }] }] })
  })

  test('无 leaves the whole row blank, or the rest of a half-answered one', () => {
    const person = at('base.reception')
    person.say('决算4.28')
    expect(short(person.say('无'))).toBe('kept · ask base.projects')
    expect(values(person, reception)).toEqual(['', '', '4.28'])
    const other = at('base.overseas')
    other.say('本行都没有')
    expect(other.value('base.overseas.final')).toBe('')
  })

  test('an answered row that is asked again is answered anew', () => {
    const person = at('base.reception', correctFiling())
    const [kept] = person.say('3 4 2')
    expect(kept?.say).toBe('kept')
    expect(values(person, reception)).toEqual(['3', '4', '2'])
  })
})

describe('what cannot be read', () => {
  test.each([
    ['an approximation', '3.93 约5 4.28', 'refused approximate'],
    ['a negative amount', '3.93 -5 4.28', 'refused negative'],
    ['words', '3.93 待定 4.28', 'refused notNumber'],
    ['too much', '3.93 5.0 4.28 9', 'tooMuch'],
  ])('%s is refused with the reason, nothing of the line is kept, the row stays', (_, text, said) => {
    const person = at('base.reception')
    expect(short(person.say(text))).toBe(said)
    expect(values(person, reception)).toEqual([undefined, undefined, undefined])
    expect(person.place()).toMatchObject({ at: 'row', row: 'base.reception' })
    expect(short(person.say('3.93 5.0 4.28'))).toContain('kept')
  })

  test('a refusal keeps the earlier answer', () => {
    const person = at('base.reception', correctFiling())
    person.say('约5')
    expect(values(person, reception)).toEqual(['4.10', '4.0', '3.25'])
  })

  test('an ambiguous number is a choice; the tap stores the whole row', () => {
    const person = at('base.reception')
    expect(short(person.say('3.93 3万5 4.28'))).toBe('choose')
    expect(values(person, reception)).toEqual([undefined, undefined, undefined])
    expect(short(person.say('1'))).toBe('kept · ask base.projects')
    expect(values(person, reception)).toEqual(['3.93', '3.5', '4.28'])
  })
})

describe('several rows pasted below each other', () => {
  test('each line answers the next row of figures', () => {
    const person = at('base.vehiclePurchase')
    const says = person.say('0 0 0\n3.54 1.0 0.6\n无\n3.93 5.0 4.28')
    expect(short(says)).toBe('kept · ask base.projects')
    expect(person.value('base.vehicleRunning.budget')).toBe('1.0')
    expect(person.value('base.overseas.final')).toBe('')
    expect(values(person, reception)).toEqual(['3.93', '5.0', '4.28'])
  })

  test('a line that cannot be read is reported and asked again, those after it are kept', () => {
    const person = at('base.vehiclePurchase')
    const says = person.say('0 0 0\n3.54 约1 0.6\n3.93 5.0 4.28')
    expect(short(says)).toBe('kept · linesRefused · ask base.vehicleRunning')
    expect(person.value('base.vehiclePurchase.final')).toBe('0')
    expect(person.value('base.overseas.final')).toBe('4.28')
  })
})

describe('texts, choices and dates', () => {
  test('a choice by its word, its number or its button', () => {
    for (const answer of ['我中心', '3']) {
      const person = at('unit#selfReference')
      person.say(answer)
      expect(person.value('unit.selfReference')).toBe('我中心')
    }
    const tapped = at('unit#selfReference')
    tapped.tap('我委')
    expect(tapped.value('unit.selfReference')).toBe('我委')
  })

  test('a word that is no option is refused', () => {
    const person = at('unit#selfReference')
    expect(short(person.say('本局'))).toBe('refused noSuchOption')
    expect(person.value('unit.selfReference')).toBeUndefined()
  })

  test('a list with one item per line, a date in words, a goal in several lines', () => {
    const person = at('unit#duties')
    person.say('管理场馆\n组织活动')
    expect(person.value('unit.duties')).toBe('管理场馆\n组织活动')
    person.act({ do: 'go', row: 'report#date' })
    person.say('2024年7月3日')
    expect(person.value('report.date')).toBe('2024-07-03')
    person.act({ do: 'go', row: 'overall.goal#actual' })
    person.say('办展演38场。\n建步道11.4公里。')
    expect(person.value('overall.goal.actual')).toBe('办展演38场。\n建步道11.4公里。')
  })

  test('a broken rule is reported at once, with the answer that broke it', () => {
    const person = at('base.staff')
    expect(short(person.say('32 35'))).toBe('kept · broke base.staff.actual.quota · ask base.vehiclePurchase')
  })

  test('the name and phone of the preparer are asked once, then proposed', () => {
    const person = clerk({ facts: factsOf({ project: '' }) }, { name: '甲', phone: '' })
    person.act({ do: 'go', row: 'base.signature' })
    person.say('吴琳 0730-5550909')
    expect(person.person()).toMatchObject({ name: '吴琳', phone: '0730-5550909' })
    const says = person.act({ do: 'go', row: 'overall.signature' })
    expect(asked(says).choices.map(({ label }) => label)).toEqual(['填入 吴琳 / 0730-5550909'])
    person.tap('填入 吴琳 / 0730-5550909')
    expect(person.value('overall.signature.phone')).toBe('0730-5550909')
  })

  test('a document has a number, not any words', () => {
    const person = at('unit#notice')
    expect(short(person.say('十分'))).toBe('refused notDocumentNumber')
    expect(person.value('unit.notice')).toBeUndefined()
    expect(short(person.say('云财绩[2024]12号'))).toMatch(/^kept/)
    expect(person.value('unit.notice')).toBe('云财绩〔2024〕12号')
  })

  test('if only the name is given the phone is asked for; together both are replaced', () => {
    const person = clerk({ facts: factsOf({ project: '' }) }, { name: '甲', phone: '' })
    const cells = ['base.signature.preparer', 'base.signature.phone']
    person.act({ do: 'go', row: 'base.signature' })
    person.say('吴琳')
    expect(short(person.say('周敏'))).toBe('refused notPhone')
    expect(values(person, cells)).toEqual(['吴琳', undefined])
    person.say('周敏 0730-5550101')
    expect(values(person, cells)).toEqual(['周敏', '0730-5550101'])
  })

  test('a row is proposed whole or not at all: nothing without a phone', () => {
    const person = clerk({ facts: new Map() }, { name: '吴琳', phone: '' })
    expect(asked(person.act({ do: 'go', row: 'overall.signature' })).choices).toEqual([])
  })

  test('the last open answer ends the talk', () => {
    const person = at('unit#retired', unasked(correctFiling(), 'unit.retired'))
    expect(short(person.say('18'))).toBe('kept · allAnswered')
  })
})

test.each(['constructor', 'toString', '__proto__'])('%s is a text like any other', (text) => {
  const person = clerk({ facts: new Map() })
  person.act({ do: 'go', row: 'unit#address' })
  person.say(text)
  expect(person.value('unit.address')).toBe(text)
})
