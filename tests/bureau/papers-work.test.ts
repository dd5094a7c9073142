import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { unzipSync, zipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { expect, onTestFinished, test } from 'vitest'
import { apology } from '../../bot/apology.ts'
import { checkPapers } from '../../bot/bureau/papers-work.ts'
import { startJobs } from '../../bot/jobs.ts'
import { linesOf } from '../../bot/lines.ts'
import type { Job } from '../../bot/talk/nouns.ts'
import type { Run } from '../../bot/workers/tasks.ts'
import { isFileWanted } from '../../db/files-wanted.ts'
import { quietLog } from '../bot/telegram.ts'
import { sampleOf } from '../commands/papers.ts'
import { withoutOffice } from '../without-office.ts'
import { here } from '../workers.ts'
import { officer, openSeason } from './season.ts'

const archive = sampleOf('archive-official.docx').bytes
const supply = sampleOf('supply.xlsx').bytes
const pdf = Buffer.from('%PDF-1.7')
const papers = { '县档案馆/自评.docx': archive, '县供销社/自评.xlsx': supply, '县水利局/扫描.pdf': pdf }
const three = zipSync(papers)

/** An officer's desk with files that were sent, by the names of their kind. */
function openDesk(files: Readonly<Record<string, Uint8Array | undefined>>, run: Run = here) {
  const season = openSeason(['县档案馆'])
  const around = { zone: 'UTC', model: false }
  const fetch = async (_: number, file: string) => files[file] && Buffer.from(files[file])
  const lines = { ...linesOf(season.store, []), fetch, link: () => '' }
  const deps = {
    store: season.store,
    around,
    lines,
    read: run,
    make: run,
    convert: withoutOffice,
    config: { zone: 'UTC' },
  }
  const papers = { job: 'papers', files: Object.keys(files).map((name) => ({ file: name, name })) } as const
  const start = () => {
    const working = startJobs({
      store: season.store,
      logger: quietLog(),
      apology,
      busy: async () => undefined,
      retryMs: 1,
      run: async (job: Job, context, underWay) =>
        job.job === 'papers' ? checkPapers(deps, job, context, underWay) : [],
    })
    onTestFinished(() => working.stop())
    return working
  }
  const ask = (person = officer) => season.says(person, { says: [{ text: '正在读…' }], jobs: [papers] })
  return { ...season, start, ask }
}

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ziping-papers-'))

function documentsIn(said: ReturnType<ReturnType<typeof openDesk>['said']>) {
  const documents = said.filter(({ kind }) => kind === 'document')
  return documents.map(({ text, bytes }) => ({ name: text, bytes: Buffer.from(bytes ?? '') }))
}

test('an archive of three departments gives a short list in place of the message, a workbook and the commented files', async () => {
  const desk = openDesk({ '各部门.zip': three })
  desk.ask()
  const before = folders()
  await desk.start().idle()
  const said = desk.said()
  expect(said[1]).toMatchObject({ kind: 'edit', edits: said[0]?.id })
  expect(said[1]?.text?.split('\n')).toEqual([
    '✓ 查完了：2 个部门读出来了，1 份没有。',
    expect.stringMatching(/^北山县供销合作联社：\d+ 处要说明$/),
    '东溪县档案馆：8 处要说明',
    '没读出来的：',
    expect.stringMatching(/^县水利局：“扫描\.pdf”是 PDF.*Word 或 Excel 原稿/),
  ])
  const [workbook, packed] = documentsIn(said)
  const [departments] = await readExcel(workbook?.bytes ?? Buffer.alloc(0))
  expect(departments?.data.slice(1).map(([name]) => name)).toEqual(['县水利局', '北山县供销合作联社', '东溪县档案馆'])
  expect(Object.keys(unzipSync(packed?.bytes ?? Buffer.alloc(0)))).toEqual(['东溪县档案馆（检查意见）.docx'])
  expect(folders()).toEqual(before)
})

test('files that came one after another are read together, an archive among them is one department’s', async () => {
  const inner = zipSync({ '自评.xlsx': supply })
  const desk = openDesk({ '档案.docx': archive, '供销.zip': inner, '大.docx': undefined })
  desk.ask()
  await desk.start().idle()
  expect(desk.said()[1]?.text).toMatch(/^✓ 查完了：2 个部门读出来了，1 份没有。\n(?:.|\n)*“大\.docx”超过 20 MB/)
})

test('an archive of one department is read as anybody’s: its findings are told', async () => {
  const desk = openDesk({ '县档案馆.zip': zipSync({ '县档案馆/自评.docx': archive }) })
  desk.ask()
  await desk.start().idle()
  const [, found, ...more] = desk.said()
  expect(found?.text).toContain('东溪县档案馆 2023年度：8 处要说明')
  expect(more).toEqual([])
})

const broken = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const open = '打不开，可能坏了或加了密码。请打开看看，另存一份再试。'
const original = '是 PDF，里面的表格读不准，没有读。请给它的 Word 或 Excel 原稿。'

/** The lines of the message about the files that an officer sent. */
async function linesOfResult(files: Readonly<Record<string, Uint8Array>>): Promise<readonly string[]> {
  const desk = openDesk(files)
  desk.ask()
  await desk.start().idle()
  return desk.said()[1]?.text?.split('\n') ?? []
}

test('a broken file that came with another is named, with what to send instead', async () => {
  expect(await linesOfResult({ '档案.docx': archive, '封面.docx': broken })).toEqual([
    '✓ 查完了：1 个部门读出来了，1 个文件没读。',
    '东溪县档案馆：8 处要说明',
    '没读出来的：',
    `“封面.docx”${open}`,
  ])
})

test('a broken file among those of several departments is named once', async () => {
  const said = await linesOfResult({ '档案.docx': archive, '供销.xlsx': supply, '封面.docx': broken })
  expect([said[0], said.at(-1)]).toEqual(['✓ 查完了：2 个部门读出来了，1 份没有。', `“封面.docx”${open}`])
})

test('files that could not be read beside others in an archive are named by reason and department, the rest counted', async () => {
  const scans = Object.fromEntries(['一', '二', '三'].map((name) => [`县档案馆/盖章${name}.pdf`, pdf]))
  const more = { '县供销社/封面.docx': broken, '县供销社/空.docx': Buffer.alloc(0) }
  const said = await linesOfResult({ '各部门.zip': zipSync({ ...scans, ...more, ...papers }) })
  expect(said).toEqual([
    '✓ 查完了：2 个部门读出来了，1 份没有，另有 5 个文件没读。',
    '东溪县档案馆：8 处要说明',
    expect.stringMatching(/^北山县供销合作联社：\d+ 处要说明$/),
    '没读出来的：',
    `县水利局：“扫描.pdf”${original}`,
    `东溪县档案馆的“盖章一.pdf”、东溪县档案馆的“盖章二.pdf”等 3 个文件${original}`,
    `北山县供销合作联社的“封面.docx”${open}`,
    '另有 1 个文件也没有读，都在表格里。',
  ])
})

test('the findings of an archive of one department name its file that could not be read', async () => {
  const said = await linesOfResult({ '县档案馆.zip': zipSync({ '自评.docx': archive, '封面.docx': broken }) })
  expect(said.slice(0, 3)).toEqual([
    expect.stringMatching(/^东溪县档案馆 2023年度：8 处要说明/),
    '没读出来的：',
    `“封面.docx”${open}`,
  ])
})

test('where nothing can be read that is said, with the files and what to send instead', async () => {
  expect(await linesOfResult({ '封面.docx': broken, '扫描.pdf': pdf })).toEqual([
    '没有一个部门读得出来。',
    '没读出来的：',
    `“封面.docx”${open}`,
    `“扫描.pdf”${original}`,
  ])
})

test('an archive that is broken or empty is said to be so', async () => {
  const cases = { 坏: Buffer.from('PK'), 空: zipSync({}) }
  for (const [bytes, why] of [
    [cases.坏, '打不开，可能坏了'],
    [cases.空, '里面没有文件'],
  ] as const) {
    const desk = openDesk({ '各部门.zip': bytes })
    desk.ask()
    await desk.start().idle()
    expect(desk.said()[1]?.text).toContain(why)
    expect(desk.said().length).toBe(2)
  }
})

test('a job whose process ends is done again, and nothing is said twice; one department that ends a process harms no other', async () => {
  let ended = 0
  const run = (async (name: 'department', input: never, signal?: AbortSignal) => {
    if (name === 'department' && ended === 0) {
      ended += 1
      throw new Error('the process ended')
    }
    return here(name, input, signal)
  }) as Run
  const desk = openDesk({ '各部门.zip': three }, run)
  desk.ask()
  await desk.start().idle()
  expect(desk.said()[1]?.text).toContain('1 个部门读出来了，2 份没有')
  expect(desk.said().filter(({ kind }) => kind === 'edit').length).toBe(1)
})

test('somebody who is no officer any more gets nothing, and the files of a waiting job are kept', async () => {
  const desk = openDesk({ '各部门.zip': three })
  desk.ask(101)
  expect([isFileWanted(desk.store, '各部门.zip'), isFileWanted(desk.store, '别的.zip')]).toEqual([true, false])
  await desk.start().idle()
  expect(documentsIn(desk.said(101))).toEqual([])
  expect(isFileWanted(desk.store, '各部门.zip')).toBe(false)
})
