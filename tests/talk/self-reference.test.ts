import { describe, expect, test } from 'vitest'
import { factsOf } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const row = 'unit#selfReference'
const every = [
  ...['我局', '我办', '我中心', '我委', '我镇', '我乡', '我街道', '我校', '我院'],
  ...['我室', '我站', '我所', '我队', '我馆', '我园', '我部', '我单位'],
]

/** A clerk of a unit with this name, just asked what it calls itself. */
function of(name: string | undefined) {
  const person = clerk({ facts: factsOf(name === undefined ? {} : { 'unit.name': name }) })
  const labels = asked(person.act({ do: 'go', row })).choices.map(({ label }) => label)
  return { person, labels, value: () => person.value('unit.selfReference') }
}

describe('the buttons of 单位自称 are those that fit the unit’s name', () => {
  test.each([
    ['云溪县文化旅游广电体育局', '我局'],
    ['云溪县教育局（本级）', '我局'],
    ['云溪县林业局机关', '我局'],
    ['云溪县人民政府办公室', '我办'],
    ['中共云溪县委员会办公室', '我办'],
    ['云溪县信访办', '我办'],
    ['云溪县疾病预防控制中心', '我中心'],
    ['云溪县发展和改革委员会', '我委'],
    ['云溪经济开发区管委会', '我委'],
    ['城关镇', '我镇'],
    ['云溪县城关镇人民政府', '我镇'],
    ['白马瑶族乡', '我乡'],
    ['云溪县白马乡人民政府', '我乡'],
    ['东风街道办事处', '我街道'],
    ['东风街道办', '我街道'],
    ['云溪县第一中学', '我校'],
    ['云溪县一中', '我校'],
    ['城关镇中心小学', '我校'],
    ['中共云溪县委党校', '我校'],
    ['云溪县特殊教育学校', '我校'],
    ['云溪职业技术学院', '我校 我院'],
    ['云溪县人民医院', '我院'],
    ['城关镇中心卫生院', '我院'],
    ['云溪县地方志编纂室', '我室'],
    ['云溪县水土保持站', '我站'],
    ['云溪县林业科学研究所', '我所'],
    ['云溪县公安局交通警察大队', '我队'],
    ['云溪县图书馆', '我馆'],
    ['云溪县机关幼儿园', '我园'],
    ['云溪县文化中心幼儿园', '我园'],
    ['中共云溪县委宣传部', '我部'],
  ])('%s: %s', (name, fitting) => {
    expect(of(name).labels).toEqual([...fitting.split(' '), '我单位'])
  })

  test.each([undefined, '云溪县妇女联合会', '白马村村民委员会'])(
    'if none fits or no name is known, all have one: %s',
    (name) => {
      expect(of(name).labels).toEqual(every)
    },
  )
})

describe('a typed answer to 单位自称', () => {
  test.each([
    ['云溪县城关镇人民政府', '1', '我镇'],
    ['云溪县城关镇人民政府', '2', '我单位'],
    ['云溪职业技术学院', '1', '我校'],
    ['云溪职业技术学院', '２', '我院'],
    ['云溪县妇女联合会', '3', '我中心'],
    ['云溪县妇女联合会', '17', '我单位'],
  ])('at %s the number %s is the button there: %s', (name, number, word) => {
    const { person, labels, value } = of(name)
    person.say(number)
    expect(value()).toBe(word)
    expect(labels[Number(number.normalize('NFKC')) - 1]).toBe(word)
  })

  test('a number without a button is refused, and the buttons are named', () => {
    const { person, value } = of('云溪县城关镇人民政府')
    expect(person.say('3')).toMatchObject([
      { say: 'refused', refusals: [{ refusal: { code: 'noSuchOption', options: ['我镇', '我单位'] } }] },
    ])
    expect(value()).toBeUndefined()
  })

  test.each(every)('%s is accepted whether it fits or not', (word) => {
    const { person, value } = of('云溪县城关镇人民政府')
    expect(short(person.say(word))).toMatch(/^kept/)
    expect(value()).toBe(word)
  })

  test('a changed name changes the buttons and their numbers', () => {
    const { person, value } = of('云溪县城关镇人民政府')
    person.act({ do: 'go', row: 'unit#name' })
    person.say('云溪县城关中学')
    expect(asked(person.act({ do: 'go', row })).choices.map(({ label }) => label)).toEqual(['我校', '我单位'])
    person.say('1')
    expect(value()).toBe('我校')
  })
})
