import { GlobalFonts } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { openArchive } from '../../bot/bureau/archive.ts'
import { reviewCopy } from '../../bot/bureau/review-copy.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { registerSquares } from '../fixtures/font.ts'
import { pass, stopClock, until } from '../still.ts'
import { here } from '../workers.ts'
import { openSeason, reportOf } from './season.ts'

const names = ['县教育局', '县民政局', '县档案馆']
const campaign = 1
const board = { job: 'board', campaign, view: { filter: 'all', page: 0 } } as const
const facts = correctFiling()

beforeAll(registerSquares)

test('the board replaces the message that announced it, in its state at that time', async () => {
  const season = openSeason(names)
  season.tell(2, facts)
  season.ask(board)
  season.tell(3, new Map([['base.staff.quota', '12']]))
  await season.start().idle()
  const [line, edit, ...more] = season.said()
  expect(more).toEqual([])
  expect(edit).toMatchObject({ kind: 'edit', edits: line?.id, chat: 1 })
  expect(edit?.text).toContain('3 个部门，3 个没报送。\n填报中 2，没开始 1\n')
  expect(edit?.text).toMatch(/\n1\. 0% 县教育局：还没答题.*\n2\. 0% 县档案馆：还差 \d+ 题.*\n3\. 90% 县民政局：没提交/)
})

test('another view of the board replaces the tapped one', async () => {
  const season = openSeason(names)
  season.says(1, { jobs: [{ ...board, view: { filter: 'submitted', page: 3 }, edits: 41 }] })
  await season.start().idle()
  expect(season.said()).toMatchObject([
    { kind: 'edit', edits: 41, text: expect.stringContaining('没有“已报送”的部门。') },
  ])
})

test('results computed for the board once follow every later answer', async () => {
  const season = openSeason(names)
  const working = season.start()
  const percents = async () => {
    season.ask(board)
    await working.idle()
    return [...(season.said().at(-1)?.text ?? '').matchAll(/(\d+)% /g)].map(([, percent]) => Number(percent))
  }
  expect(await percents()).toEqual([0, 0, 0])
  season.tell(1, facts)
  expect(await percents()).toEqual([0, 0, 90])
  season.says(101, { changes: [{ address: 'base.staff.quota', to: undefined }] })
  expect(await percents()).toEqual([0, 0, 89])
})

test('the board as a workbook and as a picture', async () => {
  const season = openSeason(names)
  season.ask({ job: 'boardFile', campaign, as: 'workbook' })
  season.ask({ job: 'boardFile', campaign, as: 'picture' })
  await season.start().idle()
  const documents = season.said().filter(({ kind }) => kind === 'document')
  const workbook = documents.findLast(({ fileName }) => /^2023年度绩效自评进度\d{4}\.xlsx$/.test(fileName ?? ''))
  expect((await readSheet(Buffer.from(workbook?.bytes ?? []))).map(([, name]) => name)).toEqual(['部门', ...names])
  const picture = documents.find((one) => one !== workbook)
  expect(picture?.fileName).toMatch(/^2023年度绩效自评进度\d{4}\.png$/)
})

test('without a font with Chinese characters the workbook replaces the picture, and says why', async () => {
  // The source of the library's list of families.
  const fonts = GlobalFonts as unknown as { getFamilies(): Buffer }
  vi.spyOn(fonts, 'getFamilies').mockReturnValue(Buffer.from('[]'))
  onTestFinished(() => void vi.restoreAllMocks())
  const season = openSeason(names)
  season.ask({ job: 'boardFile', campaign, as: 'picture' })
  await season.start().idle()
  expect(
    season
      .said()
      .map(({ fileName }) => fileName)
      .filter(Boolean),
  ).toEqual([expect.stringMatching(/\.xlsx$/)])
  expect(season.said().map(({ text }) => text)).toContainEqual(expect.stringContaining('没有中文字体'))
})

test('the summary has every department, whatever its state', async () => {
  const season = openSeason(names)
  season.tell(1, facts)
  season.step(1, 'signed', 'submitted')
  season.ask({ job: 'summary', campaign, of: 'figures' })
  await season.start().idle()
  const file = season.said().at(-1)
  expect(file).toMatchObject({ kind: 'document', fileName: '2023年度绩效自评汇总表.xlsx' })
  const bytes = Buffer.from(file?.bytes ?? [])
  expect((await readSheet(bytes, '总表')).map((row) => row.slice(0, 4))).toEqual([
    ['部门', '状态', '自评得分', '等级'],
    ['县教育局', '已报送', 96.24, '优'],
    ['县民政局', '没开始', null, null],
    ['县档案馆', '没开始', null, null],
  ])
})

test('the archive has the delivered reports, as signed, and a list of departments that have not delivered', async () => {
  const season = openSeason(names)
  for (const department of [1, 2]) season.tell(department, facts)
  season.step(1, 'signed', 'submitted')
  season.step(2, 'signed')
  season.ask({ job: 'summary', campaign, of: 'reports' })
  await season.start().idle()
  const file = season.said().at(-1)
  expect(file).toMatchObject({
    fileName: '2023年度绩效自评报告.zip',
    text: expect.stringMatching(/^1 份报告.*2 个部门没报送/),
  })
  const files = Object.entries(unzipSync(Buffer.from(file?.bytes ?? []))).map(([name, bytes]) => [name, text(bytes)])
  expect(files).toEqual([
    [reportOf('县教育局').name, '报告：县教育局'],
    ['没报送的部门.txt', '\uFEFF县民政局\t已签字\r\n县档案馆\t没开始'],
  ])
})

test('the archive has the scans of delivered filings in the folder of their department', async () => {
  const season = openSeason(['县教育局', '县/民政局'])
  for (const department of [1, 2]) season.tell(department, facts)
  season.scan(1, '没报送')
  season.scan(2, '盖章页', '附表')
  season.says(102, { scan: { change: 'drop', scan: 3 } })
  season.step(2, 'signed', 'submitted')
  season.ask({ job: 'summary', campaign, of: 'reports' })
  await season.start().idle()
  const file = season.said().at(-1)
  expect(file?.text).toBe(
    '1 份报告，都是签字时的那一份。盖章扫描件 1 份，在各部门的文件夹里。还有 1 个部门没报送，名单在压缩包里。',
  )
  const files = Object.entries(unzipSync(Buffer.from(file?.bytes ?? []))).map(([name, bytes]) => [name, text(bytes)])
  expect(files[1]).toEqual(['县民政局/扫描件1 盖章页.pdf', '盖章页'])
})

test('an officer gets the scans with the report of a delivered filing, and none of one that is not', async () => {
  const season = openSeason(names)
  season.tell(1, facts)
  season.scan(1, '盖章页')
  const sent = async () => {
    const papers = await reviewCopy(season.store, here, 1, 1)
    return papers.map((one) => ('bytes' in one ? one.name : one.text.split('\n')[0]))
  }
  season.step(1, 'signed')
  expect((await sent()).length).toBe(2)
  season.step(1, 'submitted')
  expect((await sent()).slice(1)).toEqual(['扫描件1 盖章页.pdf', expect.stringContaining('附盖章扫描件 1 份。')])
})

test('a report signed a moment ago, and not stored yet, is printed for the archive', async () => {
  const season = openSeason(names.slice(0, 1))
  season.tell(1, facts)
  season.says(101, { state: 'submitted' })
  season.ask({ job: 'summary', campaign, of: 'reports' })
  await season.start().idle()
  const [name] = Object.keys(unzipSync(Buffer.from(season.said().at(-1)?.bytes ?? [])))
  expect(name).toBe('2023年度县教育局部门整体支出绩效自评报告.docx')
})

test('the progress message counts the departments done while a summary takes long', async () => {
  let clock = 0
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 2000
    return clock
  })
  onTestFinished(() => slow.mockRestore())
  const season = openSeason(names)
  season.ask({ job: 'summary', campaign, of: 'figures' })
  await season.start().idle()
  const [line, ...edits] = season.said().filter(({ kind }) => kind !== 'document')
  expect(edits.map((edit) => [edit.edits, edit.text])).toEqual([
    [line?.id, '正在汇总：已经读了 2 个部门…'],
    [line?.id, '汇总表好了。'],
  ])
})

test('an empty summary is reported, not sent', async () => {
  const season = openSeason([])
  season.ask({ job: 'summary', campaign, of: 'figures' })
  season.ask({ job: 'summary', campaign, of: 'reports' })
  await season.start().idle()
  expect(season.said().map(({ kind }) => kind)).toEqual(['message', 'message', 'edit', 'edit'])
})

test('a summary cut off by a stop is made once after the next start', async () => {
  const season = openSeason(
    Array.from({ length: 30 }, (_, at) => `县第${at + 1}局`),
    { graceMs: 0 },
  )
  season.ask({ job: 'summary', campaign, of: 'figures' })
  stopClock()
  const working = season.start()
  await until(() => vi.getTimerCount() === 1)
  const stopped = working.stop()
  await pass(0)
  await stopped
  expect(season.said()).toHaveLength(1)
  await season.start().idle()
  expect(season.said().map(({ kind }) => kind)).toEqual(['message', 'edit', 'document'])
})

test('somebody who is no officer of that bureau gets nothing', async () => {
  const season = openSeason(names)
  for (const job of [
    board,
    { job: 'boardFile', campaign, as: 'workbook' },
    { job: 'summary', campaign, of: 'figures' },
  ] as const)
    season.ask(job, 101)
  await season.start().idle()
  expect(season.said(101).map(({ kind }) => kind)).toEqual(['message', 'message', 'message'])
})

test('an archive too large for one message continues in another', async () => {
  const archive = await openArchive(10)
  for (const name of ['一', '二', '三', '四']) archive.add({ name, bytes: Buffer.from('12345') })
  expect(archive.end().map((bytes) => Object.keys(unzipSync(bytes)))).toEqual([
    ['一', '二'],
    ['三', '四'],
  ])
})

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}
