import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exchangeName, reportName } from '../../bot/documents.ts'
import { readExchange } from '../../core/exchange/file.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating, unasked } from '../fixtures/facts.ts'
import { filedWithErrors } from '../fixtures/with-errors.ts'
import { department, openFiling, openOffice } from './office.ts'

/** The parts of a Word file whose names begin with this, joined. */
function parts(bytes: Buffer, beginning: string): string {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith(`word/${beginning}`))
  return files.map(([, data]) => strFromU8(data)).join('')
}

test('草稿 can be had at any moment under its Chinese name, marked as a draft, with what is blank and what is wrong', async () => {
  const facts = stating(unasked(correctFiling(), 'base.frugality'), { 'base.office.final': '131.06' })
  const talk = await openFiling(facts)
  expect(await talk.say('草稿')).toBe('正在生成草稿…')
  const { name, bytes } = await talk.document()
  expect(name).toBe(`2023年度${department}部门整体支出绩效自评报告（草稿）.docx`)
  expect(parts(bytes, 'header')).toMatch(/草稿 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d/)
  expect(parts(bytes, 'comments.xml')).toContain('【要改】')
  expect(parts(bytes, 'document.xml')).toContain('【待填】')
})

test('a draft can be had after the first answer', async () => {
  const talk = await openFiling()
  await talk.say('/draft')
  expect(parts((await talk.document()).bytes, 'document.xml')).toContain(department)
})

test('报告 is refused with what is still open, and nothing is sent', async () => {
  const begun = await openFiling()
  expect(await begun.say('报告')).toBe('还不能出正式报告：63 题没填。')
  expect(begun.buttons).toEqual(['接着填', '草稿'])
  const wrong = await openFiling(stating(correctFiling(), { 'base.office.final': '131.06' }))
  expect(await wrong.say('/report')).toMatch(/^还不能出正式报告：1 处要改/)
  expect(await wrong.tap('检查')).toContain('【要改】公用经费')
  expect((await wrong.chat.messages()).some(({ file }) => file !== null)).toBe(false)
})

test('报告 is final when nothing is open: no draft mark, no remarks, nothing to fill in', async () => {
  const talk = await openFiling(correctFiling())
  await talk.say('报告')
  const { name, bytes } = await talk.document()
  expect(name).toBe(`2023年度${department}部门整体支出绩效自评报告.docx`)
  expect(parts(bytes, 'header')).not.toContain('草稿')
  expect(parts(bytes, 'comments')).not.toContain('<w:comment ')
  expect(parts(bytes, 'document.xml')).not.toMatch(/待填|<w:comment/)
})

test('导出 gives a file that reads back as the same facts and is checked when it is sent', async () => {
  const facts = correctFiling()
  const talk = await openFiling(facts)
  await talk.say('导出')
  const { name, bytes } = await talk.document()
  expect(name).toBe(`2023年度${department}自评数据.json`)
  const read = readExchange(bytes.toString())
  if ('unreadable' in read) throw new Error(read.unreadable)
  expect(read.findings).toEqual([])
  expect(Object.fromEntries(read.facts)).toMatchObject(Object.fromEntries(facts))
  expect(await talk.send('任意.JSON', bytes)).toBe('正在读这个文件…')
  expect(await talk.next()).toContain('文件里的 449 格都和填的一样')
  expect(await talk.tap('只检查')).toMatch(/^云溪县文化旅游广电体育局 2023年度：1 处要说明。\n1\. .*\n.*\n {3}已说明：/)
})

test('抄录 gives an Excel file with numbers as numbers, which a finance system takes one by one', async () => {
  const talk = await openFiling(correctFiling())
  expect(await talk.say('抄录')).toBe('正在做抄录用的 Excel…')
  const { name, bytes } = await talk.document()
  expect(name).toBe(`2023年度${department}抄录表.xlsx`)
  const [indicators, figures] = await readExcelFile(bytes)
  expect(indicators?.data.slice(0, 3)).toEqual([
    ['无：答的是没有。未填（标黄）：还没答，先别录。空着：不用填。', ...Array(10).fill(null)],
    [
      '附件',
      '一级指标',
      '二级指标',
      '三级指标',
      '符号',
      '指标值',
      '单位',
      '完成值',
      '分值',
      '得分',
      '偏差原因及改进措施',
    ],
    ['附件二', '产出指标', '数量指标', '展演活动场次', '≥', 36, '场', 38, 15, 15, null],
  ])
  expect(figures?.data[4]).toEqual(['附件一', '财政供养人员', '控制率', 95.65, '%'])
})

test('a filing that somebody sends is checked, even before they begin one of their own, and changes nothing', async () => {
  const talk = await (await openOffice()).person('周敏')
  await talk.send('自评.json', readFileSync(new URL('../../bot/commands/demo/filed.json', import.meta.url)))
  const found = await talk.next()
  expect(found).toContain('7 ≠ 1.0 + 0 + 5.0 = 6，差 1')
  await talk.begin()
  const question = talk.last.text
  expect(await talk.send('石桥.json', filedWithErrors())).toBe('正在读这个文件…')
  expect(await talk.next()).toContain('还没填入')
  expect(await talk.tap('只检查')).toMatch(/^石桥县商务和口岸局 2023年度：\d+ 处要改，\d+ 处要说明，\d+ 处提示。/)
  expect(await talk.tap('看全部')).toContain('缺 3 行')
  expect(await talk.next()).toContain('报告写“无”')
  expect(await talk.say('继续')).toBe(question)
})

test.each([
  ['sixty Chinese characters', '县'.repeat(60), '县'.repeat(60)],
  ['two hundred Chinese characters', '县'.repeat(200), `${'县'.repeat(63)}…`],
  ['sixty rare characters', '𠮷'.repeat(60), `${'𠮷'.repeat(47)}…`],
  ['emoji after a letter', `A${'😀'.repeat(60)}`, `A${'😀'.repeat(47)}…`],
])('a draft for a department of %s has a name that file systems accept', (_, name, kept) => {
  const filing = { department: name, year: 2023, facts: new Map() }
  const draft = reportName(form, filing, 'draft')
  expect(draft).toBe(`2023年度${kept}部门整体支出绩效自评报告（草稿）.docx`)
  expect(Buffer.byteLength(draft)).toBeLessThanOrEqual(255)
  expect(Buffer.byteLength(reportName(form, filing, 'final'))).toBeLessThanOrEqual(255)
})

test.each([
  ['局/甲:乙', '局甲乙'],
  ['..\\局*?"<>|', '..局'],
  ['局\u0000\n\ud83d', '局'],
  ['局\u202excod.exe\u200b\u2028', '局xcod.exe'],
])('characters that a file system refuses in a name are left out: %j', (department, kept) => {
  const filing = { department, year: 2023, facts: new Map() }
  expect(reportName(form, filing, 'final')).toBe(`2023年度${kept}部门整体支出绩效自评报告.docx`)
})

test('the exported file of a department with an endless name keeps its year, its kind and its ending', () => {
  const name = exchangeName({ department: '𠮷'.repeat(5000), year: 2023, facts: new Map() })
  expect(name).toMatch(/^2023年度𠮷+…自评数据\.json$/u)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
})

test('a file that is no filing gets a kind answer that says what is wrong with it', async () => {
  const talk = await (await openOffice()).person('周敏')
  const checked = async (content: string) => {
    await talk.send('表.json', content)
    return talk.next()
  }
  expect(await checked('{"format": ')).toContain('这个文件不是 JSON')
  expect(await checked('[]')).toContain('这个文件不是自评数据')
  expect(await checked('{"format":"ziping.filing/1","edition":"x-1","department":"局","facts":{}}')).toBe(
    '文件里的“edition”（表样版本）是“x-1”，这里没有这一版。请核对，或重新发“导出”得到的 .json 文件。',
  )
  expect(await talk.send('表.pdf', 'PK')).toContain('这种文件里的字我读不了')
})

test('a file with thousands of strange lines or endless names is answered in a few messages', async () => {
  const talk = await (await openOffice()).person('周敏')
  const head = { format: 'ziping.filing/1', edition: 'hunan-2023', year: 2023, department: '局'.repeat(5000) }
  const facts = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${'长'.repeat(100)}.${at}`, '1']))
  await talk.send('很多.json', JSON.stringify({ ...head, facts }))
  expect(await talk.next()).toContain('2000 处')
  expect(talk.last.text.length).toBeLessThanOrEqual(4096)
  await talk.send('长.json', JSON.stringify({ ...head, edition: '版'.repeat(50_000), facts: {} }))
  expect(await talk.next()).toContain('这里没有这一版')
  expect((await talk.chat.messages()).length).toBeLessThan(15)
})
