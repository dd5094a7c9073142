import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { reportFiling } from '../../bot/commands/filing/report-filing.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { nationalFile, nationalFiling } from '../fixtures/national.ts'
import { commandHere } from './here.ts'
import { buildCommand, fileOf, filingOf, tempFolder } from './run.ts'

const reportAsProgram = buildCommand('report')
const report = commandHere(reportFiling)

const demo = 'bot/commands/demo/filed.json'

/** The body, headers and comments of a Word file. */
function printed(path: string): { body: string; headers: string; comments: string } {
  const files = Object.entries(unzipSync(readFileSync(path)))
  const all = (begins: string) =>
    files
      .filter(([name]) => name.startsWith(`word/${begins}`))
      .map(([, data]) => strFromU8(data))
      .join('')
  return { body: all('document.xml'), headers: all('header'), comments: all('comments.xml') }
}

test('a filing with something to mend prints only as a draft, and nothing is written without --draft', async () => {
  const out = join(tempFolder(), '报告.docx')
  const refused = await reportAsProgram(demo, '--out', out)
  expect([refused.code, refused.out, existsSync(out)]).toEqual([1, '', false])
  expect(refused.err).toMatch(/^还不能出最终报告：\d+ 处要改，\d+ 处要说明。要看现在的样子，加 --draft。\n1\. 【/)
  const drafted = await report(demo, '--out', out, '--draft')
  expect([drafted.code, drafted.out, drafted.err]).toEqual([0, '', ''])
  const { body, headers, comments } = printed(out)
  expect(headers).toMatch(/草稿 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d/)
  expect(comments).toContain('7 ≠ 1.0 + 0 + 5.0 = 6，差 1')
  expect(body).toContain('云溪县科技和工业信息化局')
})

test('a correct filing prints in its final form', async () => {
  const out = join(tempFolder(), '报告.docx')
  expect(await report(filingOf(correctFiling()), '--out', out)).toEqual({ code: 0, out: '', err: '' })
  const { body, headers, comments } = printed(out)
  expect(body).toContain(department)
  expect(body).toContain('1004.50')
  expect(headers + comments).not.toMatch(/草稿|【要改】/)
})

test('a filing on another form prints as that form', async () => {
  const out = join(tempFolder(), '自评表.docx')
  const file = fileOf(nationalFile(nationalFiling()))
  expect(await report(file, '--out', out)).toEqual({ code: 0, out: '', err: '' })
  const { body } = printed(out)
  expect(body).toContain('度量')
  expect(body).not.toContain('附件一')
})

test('blank signatures do not block it; one unexplained finding does', async () => {
  const out = join(tempFolder(), '报告.docx')
  const blank = ['base', 'overall', 'project.1'].flatMap((annex) => [
    `${annex}.signature.head`,
    `${annex}.signature.date`,
  ])
  const other = join(tempFolder(), '报告.docx')
  const unexplained = filingOf(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  const printed = await report(filingOf(unasked(correctFiling(), ...blank)), '--out', out)
  const refused = await report(unexplained, '--out', other)
  expect([printed.code, existsSync(out)]).toEqual([0, true])
  expect([refused.code, existsSync(other)]).toEqual([1, false])
})

test('what cannot be printed ends with 2 and one line for the person', async () => {
  const out = join(tempFolder(), 'a.docx')
  const cases = [
    { args: [fileOf('[]'), '--out', out], words: '这个文件不是自评数据' },
    { args: [demo, '--draft', '--out', '/没有/a.docx'], words: '没有这个文件或文件夹' },
  ]
  for (const { args, words } of cases) {
    const refused = { code: 2, out: '', err: expect.stringMatching(new RegExp(`^${words}.*\\n$`)) }
    expect(await report(...args)).toEqual(refused)
  }
})
