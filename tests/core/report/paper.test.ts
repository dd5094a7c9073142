import { describe, expect, test } from 'vitest'
import { openForm } from '../../../core/form.ts'
import { renderWord } from '../../../core/report/word.ts'
import { wordFaults } from '../../fixtures/word-faults.ts'
import { filing } from './facts.ts'
import { all, assemble, bodyOf, draft, final, hunan, openWord, print, printNow, xml } from './word-file.ts'

const remarks = ['base.threePublic.budget', 'project', 'overall.indicators.quality.1.reason'].map((address) => ({
  address,
  text: '应为 6\n请改正',
}))

describe('the Word file', () => {
  test('of a draft with comments is valid down to the last element', async () => {
    expect(await wordFaults(await renderWord(assemble(filing, { ...draft, remarks })))).toEqual([])
  })

  test('survives control characters, half surrogates and U+FFFF wherever text is typed', async () => {
    const bad = '甲\u0000乙\u000B丙\uFFFF丁\uD800戊\u001F<&>'
    const facts = { ...filing, 'base.frugality.text': bad, 'unit.name': bad, 'report.sections.problems': bad }
    const options = { draft: bad, remarks: [{ address: 'base.frugality.text', text: bad }] }
    const { parts } = await print(facts, options)
    expect(parts['word/comments.xml']).toContain('甲乙丙丁戊&lt;&amp;&gt;')
    expect(parts['word/document.xml']).toContain('甲乙丙丁戊&lt;&amp;&gt;')
  })

  test('is identical each time it is made', async () => {
    const options = { ...draft, remarks }
    expect((await printNow(filing, options)).parts).toEqual((await printNow(filing, options)).parts)
  })

  test('names each font with its substitutes and embeds none', async () => {
    const { parts } = await print(filing)
    const fonts = all(xml(parts['word/fontTable.xml'] ?? ''), 'w:font')
    expect(fonts.map((font) => font.getAttribute('w:name'))).toEqual([
      '方正小标宋简体',
      '仿宋_GB2312',
      '楷体_GB2312',
      '黑体',
      '宋体',
      'Times New Roman',
    ])
    expect(fonts.every((font) => all(font, 'w:altName').length === 1)).toBe(true)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/fonts/'))).toEqual([])
  })
})

describe('the page', () => {
  test('is A4 with the margins of the standard', async () => {
    const { parts } = await print(filing)
    for (const section of all(bodyOf(parts), 'w:sectPr')) {
      const mm = (name: string, side: string) =>
        Math.round((Number(all(section, name)[0]?.getAttribute(`w:${side}`)) / 1440) * 25.4)
      expect(['w', 'h'].map((side) => mm('w:pgSz', side))).toEqual([210, 297])
      expect(['top', 'bottom', 'left', 'right'].map((side) => mm('w:pgMar', side))).toEqual([37, 35, 28, 26])
    }
  })

  test('of the narrative has a grid of 22 lines of 28 characters', async () => {
    const { parts } = await print(filing)
    const grid = all(bodyOf(parts), 'w:docGrid').at(-1)
    expect(grid?.getAttribute('w:type')).toBe('linesAndChars')
    const pitch = 16 + Number(grid?.getAttribute('w:charSpace')) / 4096
    expect(pitch).toBeCloseTo(15.79, 2)
    expect(Math.floor(156 / 25.4 / (pitch / 72))).toBe(28)
    expect(Math.floor(((225 / 25.4) * 1440) / Number(grid?.getAttribute('w:linePitch')))).toBe(22)
  })

  test('has its number on the outer side, the cover none', async () => {
    const { parts } = await print(filing)
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    const sides = footers.map(([, part]) => [
      all(xml(part), 'w:jc')[0]?.getAttribute('w:val') ?? 'none',
      /— .*PAGE.* —/s.test(part),
    ])
    const numbered = [
      ['right', true],
      ['left', true],
    ]
    const bare = [
      ['none', false],
      ['none', false],
    ]
    expect(sides).toEqual([...numbered, ...bare, ...numbered])
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders')
  })

  test('of a draft says so in its header, cover included; the final report has no header', async () => {
    const { parts } = await print(filing, draft)
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    expect(heads.map(([, part]) => part.includes('草稿 2024年7月3日 18:05'))).toEqual([true, true])
    const references = all(bodyOf(parts), 'w:headerReference')
    expect(references.map((reference) => reference.getAttribute('w:type'))).toEqual(['default', 'even'])
    expect(Object.keys((await print(filing)).parts).filter((name) => /header\d/.test(name))).toEqual([])
  })

  test('is landscape if the edition says so', async () => {
    const { edition } = hunan()
    const annexes = edition.layout.annexes.map((annex) =>
      annex.annex === 'overall'
        ? { ...annex, settings: annex.settings.map((setting) => ({ ...setting, landscape: true as const })) }
        : annex,
    )
    const form = openForm({ ...edition, layout: { ...edition.layout, annexes } })
    const sizes = all(bodyOf((await print(filing, final, form)).parts), 'w:pgSz')
    expect(sizes.map((size) => size.getAttribute('w:orient'))).toEqual([
      'portrait',
      'landscape',
      'portrait',
      'portrait',
      'portrait',
      'portrait',
    ])
    expect([sizes[1]?.getAttribute('w:w'), sizes[1]?.getAttribute('w:h')]).toEqual(['16838', '11906'])
  })
})

describe('body text', () => {
  test('is 3号仿宋, indented by two characters, in exact lines', async () => {
    const styles = xml(openWord(await renderWord(assemble(filing))).parts['word/styles.xml'] ?? '')
    const style = (id: string) => all(styles, 'w:style').find((found) => found.getAttribute('w:styleId') === id)
    const attribute = (id: string, name: string, key: string) => {
      const found = style(id)
      return found && all(found, name)[0]?.getAttribute(`w:${key}`)
    }
    expect(attribute('Normal', 'w:sz', 'val')).toBe('32')
    expect(attribute('Normal', 'w:rFonts', 'eastAsia')).toBe('仿宋_GB2312')
    expect(attribute('body', 'w:ind', 'firstLineChars')).toBe('200')
    expect(attribute('body', 'w:ind', 'firstLine')).toBe('632')
    expect(attribute('body', 'w:spacing', 'line')).toBe('578')
    expect(attribute('body', 'w:spacing', 'lineRule')).toBe('exact')
    expect(['Heading1', 'Heading2', 'Heading3', 'title'].map((id) => attribute(id, 'w:rFonts', 'eastAsia'))).toEqual([
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '方正小标宋简体',
    ])
    expect(attribute('title', 'w:sz', 'val')).toBe('44')
    expect(attribute('date', 'w:ind', 'right')).toBe('1263')
  })
})
