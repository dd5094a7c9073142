import { describe, expect, test } from 'vitest'
import { filing } from './facts.ts'
import { all, bodyOf, draft, final, print, shapes } from './word-file.ts'

/** Which cells and lists are left blank, and which are not asked; each filing is printed once for all tests. */
const asked = {
  ...filing,
  'base.reception.final': '',
  'base.frugality.text': '一是严控。\n二是公开。',
  'base.provincial': '',
  'base.buildings': '',
}
const left = ['base.reception.final', 'base.otherProjects']
const unasked = Object.fromEntries(Object.entries(filing).filter(([address]) => !left.includes(address)))

async function reception(facts: Record<string, string>, options = draft): Promise<string | undefined> {
  const { tables } = await print(facts, options)
  return shapes(tables[0] ?? []).find((row) => row.startsWith('3、公务接待'))
}

describe('a cell', () => {
  test('that was asked and left blank prints blank, in a draft and in the final report', async () => {
    expect(await reception(asked)).toBe('3、公务接待|3.93|5.00|')
    expect(await reception(asked, final)).toBe('3、公务接待|3.93|5.00|')
  })

  test('not asked is marked 【待填】 in a draft and prints nothing in the final report', async () => {
    expect(await reception(unasked)).toBe('3、公务接待|3.93|5.00|【待填】')
    expect(await reception(unasked, final)).toBe('3、公务接待|3.93|5.00|')
  })

  test('that depends on one not asked is marked, too', async () => {
    const { tables } = await print(unasked, draft)
    expect(shapes(tables[0] ?? [])).toContain('三公经费|7.47|6.05|【待填】')
  })

  test('marked 【待填】 is highlighted', async () => {
    const { parts } = await print(unasked, draft)
    expect(parts['word/document.xml']).toMatch(/<w:highlight w:val="yellow"\/>.{0,60}<\/w:rPr><w:t[^>]*>【待填】/)
    expect((await print(unasked, final)).parts['word/document.xml']).not.toContain('待填')
  })

  test('with a long text of several lines keeps its lines', async () => {
    const { parts } = await print(asked)
    expect(parts['word/document.xml']).toMatch(/一是严控。<\/w:t>.*?<w:br\/>.*?二是公开。/)
  })
})

describe('a list', () => {
  test('that was asked and is empty prints 无', async () => {
    const { tables } = await print(asked)
    expect(shapes(tables[0] ?? [])).toContain('无|||')
    expect(shapes(tables[0] ?? [])).toContain('|无|||||')
  })

  test('that was not asked is marked in a draft and leaves its row blank in the final report', async () => {
    expect(shapes((await print(unasked, draft)).tables[0] ?? [])).toContain('其他项目：【待填】|||')
    expect(shapes((await print(unasked)).tables[0] ?? [])).toContain('其他项目：|||')
  })

  test('prints its rows in its order, without removed ones', async () => {
    const { tables } = await print({ ...filing, 'base.provincial': '2' })
    const text = JSON.stringify(tables[0])
    expect(text).toContain('农机购置补贴资金')
    expect(text).not.toContain('高标准农田建设资金')
  })
})

describe('a target or an actual', () => {
  const row = 'overall.indicators.quality.1'
  const printed = async (cells: Record<string, string>) => {
    const facts = Object.fromEntries(Object.entries(cells).map(([column, text]) => [`${row}.${column}`, text]))
    const { tables } = await print({ ...filing, ...facts })
    return shapes(tables[1] ?? []).find((line) => line.includes('质量指标'))
  }

  test('prints its sign, number and unit', async () => {
    expect(await printed({ target: '20', direction: 'atMost', unit: '万元', actual: '18.6' })).toContain(
      '≤20万元|18.6万元',
    )
    expect(await printed({ target: '2', direction: 'equal', unit: '次', actual: '2' })).toContain('=2次|2次')
  })

  test('left raw in a file prints as it is', async () => {
    expect(await printed({ target: '≥50次', direction: 'atLeast', unit: '次', actual: '55次' })).toContain(
      '|≥50次|55次',
    )
  })

  test('in words prints the words', async () => {
    const words = { target: '达成年度指标', direction: 'qualitative', unit: '', actual: '效果明显' }
    expect(await printed(words)).toContain('达成年度指标|效果明显')
  })
})

describe('a person’s points on a section', () => {
  const points = { ...filing, 'report.points.performance': '企业技改培训办了两次，有家企业没来' }
  const said = async (options: typeof draft) => {
    const { paragraphs } = await print(points, options)
    return paragraphs.find(({ text }) => text.includes('技改培训'))?.text
  }

  test('have their figures marked 【自述】 in a draft, and printed as said in the final report', async () => {
    expect(await said(draft)).toContain('企业技改培训办了两次【自述】，有家企业没来。')
    expect(await said(final)).toContain('企业技改培训办了两次，有家企业没来。')
  })
})

describe('the signature line', () => {
  const line = async (facts: Record<string, string>, options = final) => {
    const { paragraphs } = await print(facts, options)
    return paragraphs.find((paragraph) => paragraph.style === 'signature')?.text.replace(/\u00A0+/g, '＿')
  }

  test('leaves a line to write on if nobody has signed, in a draft, too', async () => {
    const phone = { ...filing, 'base.signature.phone': '0730-5550101' }
    const unsigned = '填表人：周敏填报日期：＿联系电话：0730-5550101单位负责人签字：＿'
    expect(await line(phone)).toBe(unsigned)
    expect(await line(phone, draft)).toBe(unsigned)
  })

  test('marks a phone number not asked in a draft and leaves a line for it in the final report', async () => {
    expect(await line(filing, draft)).toContain('联系电话：【待填】')
    expect(await line(filing)).toContain('联系电话：＿')
  })

  test('prints a mobile number without separators, however it was typed', async () => {
    for (const phone of ['138 0000 5555', '138-0000-5555', '13800005555']) {
      expect(await line({ ...filing, 'base.signature.phone': phone })).toContain('联系电话：13800005555单位')
    }
    const two = '0730-5550101、138 0000 5555'
    expect(await line({ ...filing, 'base.signature.phone': two })).toContain('联系电话：0730-5550101、13800005555')
  })

  test('is spread over the width of the page, each part after the one before it', async () => {
    const stops = async (facts: Record<string, string>) => {
      const { parts } = await print(facts)
      const body = bodyOf(parts)
      const signature = all(body, 'w:p').find((one) => all(one, 'w:pStyle')[0]?.getAttribute('w:val') === 'signature')
      return signature ? all(signature, 'w:tab').flatMap((tab) => Number(tab.getAttribute('w:pos') ?? 0) || []) : []
    }
    const signed = { 'base.signature.head': '李强', 'base.signature.date': '2024-12-31' }
    const short = await stops({ ...filing, ...signed, 'base.signature.phone': '0730-5550101' })
    expect(short).toHaveLength(3)
    // A name at nine points per character, after the label's four.
    expect(short[0]).toBeGreaterThan((4 + 2) * 9 * 20)
    expect(short[2]).toBeLessThan(8845 - (8 + 2) * 9 * 20 + 1)
    const long = await stops({ ...filing, ...signed, 'base.signature.preparer': '欧阳慕容若兰' })
    expect(long[0]).toBeGreaterThan((4 + 6) * 9 * 20)
  })

  test('prints who signed and when', async () => {
    const signed = { ...filing, 'base.signature.head': '李强', 'base.signature.date': '2024-07-03' }
    expect(await line(signed)).toMatch(/填报日期：2024年7月3日.*单位负责人签字：李强$/)
  })
})
