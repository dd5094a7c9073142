import { describe, expect, test } from 'vitest'
import type { Filing, FilingState, Role } from '../../core/filing.ts'
import { adopted } from '../../core/narrative/narrative.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { around, turnOf } from './around.ts'
import { clerk, short } from './clerk.ts'

const correct = correctFiling()
const annexes = ['base', 'overall', 'project.1', 'project.2', 'project.3']
const unsigned = unasked(
  correct,
  ...annexes.flatMap((annex) => ['date', 'head'].map((cell) => `${annex}.signature.${cell}`)),
)

const filed: Filing = {
  id: 1,
  department: '云溪县文化旅游广电体育局',
  year: 2023,
  edition: 'hunan-2023',
  state: 'filling',
  facts: unsigned,
  versions: new Map(),
}

function signed() {
  const person = clerk({ facts: unsigned })
  person.say('签字')
  person.tap('确认签字')
  return person
}

describe('signing', () => {
  test('asks for confirmation, then writes the head and the day into every annex', () => {
    const person = clerk({ facts: unsigned }, { name: '罗志远' })
    expect(short(person.say('签字'))).toBe('confirmSign')
    expect(person.state()).toBe('filling')
    expect(short(person.tap('确认签字'))).toBe('signed')
    expect(person.state()).toBe('signed')
    expect([...person.facts()].sort()).toEqual([...correct].sort())
  })

  test('is marked if the signer also fills in', () => {
    const alone = (roles: readonly Role[], state: FilingState) => {
      const filing = { ...filed, state }
      const message = { kind: 'action', action: { do: 'signNow', name: '王建国' } } as const
      return turnOf({ ...around, person: { id: 1, roles }, filing, members: [], filings: [] }, message).alone
    }
    expect(alone(['preparer', 'head'], 'filling')).toBe(true)
    expect(alone(['head'], 'awaitingSignature')).toBe(false)
  })

  test('the head’s name is stored in its visible form', () => {
    const person = clerk({ facts: unsigned })
    person.say('签字')
    expect(person.say('王\u200b建国\u202e')).toMatchObject([{ say: 'confirmSign', name: '王建国' }])
  })

  test('先不签字 signs nothing', () => {
    const person = clerk({ facts: unsigned })
    person.say('签字')
    person.tap('先不签字')
    expect([person.state(), person.value('base.signature.head')]).toEqual(['filling', undefined])
  })

  test.each([
    ['an open question', unasked(unsigned, 'unit.retired')],
    ['something that must be mended', stating(unsigned, { 'overall.heading.output': '45' })],
    ['something unexplained', unasked(unsigned, 'explanations')],
  ])('waits while there is %s, and so does the report', (_, facts) => {
    const person = clerk({ facts })
    expect(short(person.say('签字'))).toBe('notReady')
    expect(short(person.say('报告'))).toBe('notReady')
    expect(short(person.act({ do: 'signNow', name: '周敏' }))).toBe('notReady')
    expect(person.state()).toBe('filling')
  })

  test('提交 by somebody who works alone leads to the signature, and is refused while something is open', () => {
    expect(short(clerk({ facts: unsigned }).say('提交'))).toBe('confirmSign')
    expect(clerk({ facts: unasked(unsigned, 'unit.retired') }).say('提交')).toMatchObject([
      { say: 'notReady', what: 'submit' },
    ])
  })

  test('the report is ready once nothing is open, signed or not', () => {
    expect(short(clerk({ facts: unsigned }).say('报告'))).toBe('making')
  })

  test('is the head’s, by name', () => {
    expect(short(clerk({ facts: unsigned }, { roles: ['preparer'] }).say('签字'))).toBe('denied headsOnly')
    expect(short(clerk({ facts: unsigned }, { name: '' }).say('签字'))).toBe('needHeadName')
    expect(short(signed().say('签字'))).toBe('denied signedAlready')
  })
})

describe('a change after signing', () => {
  test('asks first; 先不改 keeps everything as it is', () => {
    const person = signed()
    const before = person.facts()
    person.act({ do: 'go', row: 'base.staff' })
    expect(short(person.say('50 48'))).toBe('confirmUnsign')
    expect(person.facts()).toEqual(before)
    person.tap('先不改')
    expect([person.state(), person.facts()]).toEqual(['signed', before])
  })

  test('if confirmed, the change is stored and the signature removed', () => {
    const person = signed()
    person.act({ do: 'go', row: 'base.staff' })
    person.say('50 48')
    expect(short(person.tap('改，再重新签'))).toMatch(/^unsigned · kept/)
    expect(person.state()).toBe('filling')
    expect(person.value('base.staff.quota')).toBe('50')
    expect(annexes.map((annex) => person.value(`${annex}.signature.head`))).toEqual(annexes.map(() => undefined))
    expect(person.value('base.signature.preparer')).toBe('周敏')
  })

  test('nothing gets past by another way', () => {
    const ways: readonly ((person: ReturnType<typeof signed>) => void)[] = [
      (person) => person.act({ do: 'remove', list: 'project', number: 1 }),
      (person) => person.act({ do: 'none', row: 'base.office' }),
      (person) => person.say('撤销'),
      (person) => {
        person.act({ do: 'go', row: 'base.reception' })
        person.say('3.93 3万5 4.28')
      },
      (person) => {
        person.act({ do: 'go', row: 'base.provincial' })
        person.say('图书馆补助 1 2 3')
      },
      (person) => {
        person.act({ do: 'explain', check: 'project.executed.coverage' })
        person.say('另外写一个说明。')
      },
    ]
    for (const way of ways) {
      const person = signed()
      const before = person.facts()
      way(person)
      expect(person.facts()).toEqual(before)
      expect(person.state()).toBe('signed')
    }
  })

  test('撤销 removes the signature, and the next 撤销 the answer before it', () => {
    const person = clerk({ facts: unsigned })
    person.act({ do: 'go', row: 'base.staff' })
    person.say('46 45', '签字')
    person.tap('确认签字')
    expect(short(person.say('撤销'))).toBe('confirmUnsign')
    person.tap('改，再重新签')
    expect([person.state(), person.value('base.staff.actual')]).toEqual(['filling', '45'])
    expect(short(person.say('撤销'))).toMatch(/^undone/)
    expect([...person.facts()].sort()).toEqual([...unsigned].sort())
  })

  test('asked about in two rows, only the first confirmation counts: the other was meant for a signed filing', () => {
    const person = signed()
    person.act({ do: 'go', row: 'base.staff' })
    person.say('50 48')
    person.act({ do: 'go', row: 'base.frugality' })
    person.say('一事一单，先批后办。')
    const [staff, frugality] = person.buttons('改，再重新签')
    expect(short(person.act(staff?.action ?? { do: 'help' }))).toMatch(/^unsigned · kept/)
    const before = person.facts()
    expect(short(person.act(frugality?.action ?? { do: 'help' }))).toBe('stale · ask base.frugality')
    expect(person.facts()).toEqual(before)
  })

  test('a confirmed change does not return by its old button once the filing is signed again', () => {
    const person = signed()
    person.act({ do: 'go', row: 'base.staff' })
    person.say('46 45')
    person.tap('改，再重新签')
    person.act({ do: 'go', row: 'base.staff' })
    person.say('46 44', '签字')
    person.tap('确认签字')
    expect(short(person.tap('改，再重新签'))).toBe('stale · ask base.staff')
    expect([person.state(), person.value('base.staff.actual')]).toEqual(['signed', '44'])
  })

  test('the same answer again changes nothing and removes no signature', () => {
    const person = signed()
    person.act({ do: 'go', row: 'base.staff' })
    expect(short(person.say('46 44'))).not.toContain('confirmUnsign')
    expect(person.state()).toBe('signed')
  })
})

describe('the sections of the report', () => {
  const prose = ['opening', 'duties', 'measures', 'publication']
  const open = unasked(unsigned, ...prose.map((id) => `report.sections.${id}`))

  test('采用 takes the template of one', () => {
    const person = clerk({ facts: open })
    person.say('继续')
    person.tap('采用')
    expect(person.value('report.sections.opening')).toBe(adopted('opening'))
    expect(person.facts().has('report.sections.duties')).toBe(false)
  })

  test('后面的都采用 takes those still open, from here on, and no other', () => {
    const own = stating(open, { 'report.sections.duties': '自己写的职责。' })
    const person = clerk({ facts: own })
    person.say('继续', '后面的都采用')
    expect(prose.map((id) => person.value(`report.sections.${id}`))).toEqual([
      adopted('opening'),
      '自己写的职责。',
      adopted('measures'),
      adopted('publication'),
    ])
  })

  test('后面的都采用 leaves a section before this one open', () => {
    const person = clerk({ facts: open })
    person.act({ do: 'go', row: 'report.sections#measures' })
    person.say('后面的都采用')
    const template = ['measures', 'publication'].map((id) => adopted(id))
    expect(prose.map((id) => person.value(`report.sections.${id}`))).toEqual([undefined, undefined, ...template])
  })

  test('own words are stored as typed', () => {
    const person = clerk({ facts: open })
    person.say('继续', '根据通知要求，\n我局开展了自评。')
    expect(person.value('report.sections.opening')).toBe('根据通知要求，\n我局开展了自评。')
  })
})

describe('a head who is not the person that types', () => {
  const ready = () =>
    clerk({ facts: new Map([...correctFiling()].filter(([address]) => !/signature\.(date|head)$/.test(address))) })

  test('is named by a text, confirmed, and written into every annex', () => {
    const person = ready()
    person.say('签字', '不对，负责人是王建国')
    person.tap('确认签字')
    expect(person.value('base.signature.head')).toBe('王建国')
    expect(person.value('project.1.signature.head')).toBe('王建国')
    expect(person.value('base.signature.preparer')).not.toBe('王建国')
  })

  test('a text that is no name signs nothing', () => {
    const person = ready()
    person.say('签字')
    expect(short(person.say('280 500 482.1'))).toBe('notHeadName')
    expect(person.state()).toBe('filling')
  })
})
