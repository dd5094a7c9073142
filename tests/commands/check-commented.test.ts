import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkFiling } from '../../bot/commands/filing/check-filing.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { diceOf } from '../fixtures/dice.ts'
import { commentsIn } from '../paper/commented.ts'
import { filingOf } from '../paper/generate/filing/random.ts'
import { paperOf } from '../paper/generate/paper.ts'
import { copiedFromWord } from '../paper/generate/write/text.ts'
import { wordFile } from '../paper/generate/write/word.ts'
import { commandHere } from './here.ts'
import { annexesOf, sampleOf } from './papers.ts'
import { buildCommand, filingOf as exported, fileOf, tempFolder } from './run.ts'

const checkAsProgram = buildCommand('check')
const check = commandHere(checkFiling)
const { bytes } = sampleOf('archive-official.docx')

const outIn = (name = '批注.docx') => join(tempFolder(), name)
const commentsOf = (file: Uint8Array) =>
  commentsIn(new Map(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)])))

test('a Word file comes back with its findings as comments, beside what the check prints', async () => {
  const [file, out] = [fileOf(bytes, '自评.docx'), outIn()]
  const without = await check(file)
  const { code, out: said, err } = await checkAsProgram(file, '--commented', out)
  expect([code, said, err]).toEqual([without.code, without.out, ''])
  const comments = commentsOf(readFileSync(out))
  expect(comments.length).toBe(12)
  expect(comments[0]).toMatchObject({
    author: '自评检查',
    cell: '按收入性质分：232.00',
    text: expect.stringMatching(/^【要说明】附件二 按收入性质分 收入合计：.*\n232\.00 ≠ 208\.50，差 23\.5$/),
  })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect(readdirSync(dirname(out))).toEqual(['批注.docx'])
})

test('the comments bear the local time of the check, as Word shows it', async () => {
  const out = outIn()
  const from = Date.now()
  await check(fileOf(bytes, '自评.docx'), '--json', '--commented', out)
  const comments = strFromU8(unzipSync(readFileSync(out))['word/comments.xml'] ?? new Uint8Array())
  const at = Date.parse(/w:date="([^"]+)Z"/.exec(comments)?.[1]?.concat('+08:00') ?? '')
  expect(at).toBeGreaterThan(from - 1000)
  expect(at).toBeLessThanOrEqual(Date.now())
})

test('the Word files of a department’s archive come back as an archive', async () => {
  const { files } = annexesOf(7)
  const names = files.map(({ name }) => `材料/${name}`)
  const archive = fileOf(
    zipSync(Object.fromEntries(files.map((file) => [`材料/${file.name}`, file.bytes]))),
    '县局.zip',
  )
  const out = outIn('批注.zip')
  expect((await check(archive, '--commented', out)).code).toBeLessThan(2)
  const returned = Object.keys(unzipSync(readFileSync(out)))
  expect(new Set(returned.map((name) => name.replace('（检查意见）', '')))).toEqual(new Set(names))
  const several = await check(archive, '--commented', outIn())
  expect(several).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^里面有 \d 个 Word 文件，没有写。.*\.zip.*\n$/),
  })
})

test('it is told how many findings are in files of an archive that are not Word', async () => {
  const filing = filingOf(7)
  const [base, ...others] = paperOf(filing, 'official').document.annexes
  if (!base) throw new Error('no annex')
  const word = wordFile({ annexes: others }, { dice: diceOf(1), habits: new Set() })
  const archive = zipSync({ '一.txt': strToU8(copiedFromWord({ annexes: [base] })), '二.docx': word })
  const out = outIn()
  const { code, err } = await check(fileOf(archive, '县局.zip'), '--commented', out)
  expect([code === 0 || code === 1, err]).toEqual([
    true,
    expect.stringMatching(/^另有 [1-9]\d* 处在不能加批注的文件里，.*\n$/),
  ])
  expect(commentsOf(readFileSync(out)).length).toBeGreaterThan(0)
})

test('a file that is not Word gets no comments, and nothing is written', async () => {
  const out = outIn()
  const refused = { code: 2, out: '', err: expect.stringMatching(/^这里没有能加批注的 Word 文件.*\n$/) }
  const sheet = fileOf(sampleOf('supply.xlsx').bytes, '自评.xlsx')
  for (const file of [sheet, exported(correctFiling())]) expect(await check(file, '--commented', out)).toEqual(refused)
  expect(existsSync(out)).toBe(false)
})

test('the place for the commented file is refused kindly before anything is read', async () => {
  const file = fileOf(bytes, '自评.docx')
  const link = join(tempFolder(), '链接.docx')
  symlinkSync(file, link)
  const cases: readonly (readonly [out: string, words: string])[] = [
    [file, '--commented 就是原来的文件'],
    [link, '--commented 就是原来的文件'],
    [join(tempFolder(), '批注.pdf'), '--commented 要是一个以 .docx 或 .zip 结尾的文件名'],
    [join(tempFolder(), '没有', '批注.docx'), '--commented 所在的文件夹不存在'],
  ]
  for (const [out, words] of cases)
    expect(await check(file, '--commented', out)).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(`^${words}.*\n$`),
    })
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a file that cannot be read leaves an earlier commented file unchanged', async () => {
  const out = outIn()
  writeFileSync(out, '原来的')
  expect((await check(fileOf('%PDF-1.7', '扫描.pdf'), '--commented', out)).code).toBe(2)
  expect([readFileSync(out, 'utf8'), readdirSync(dirname(out))]).toEqual(['原来的', ['批注.docx']])
})
