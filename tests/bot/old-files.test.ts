import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Convert } from '../../bot/files/filing-beside.ts'
import { readContents } from '../../bot/files/read-sent.ts'
import { workersHere } from '../workers.ts'
import { openOffice } from './office.ts'

/** The streams by which a file of Word or Excel before 2007 is known. */
const old = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(100)])
const doc = old('WordDocument')

/** A program in place of LibreOffice. */
const programOf = (name: string) => fileURLToPath(new URL(`../files/office/${name}.sh`, import.meta.url))

test('an old Word file is converted and previewed, and comes back as .docx with comments', async () => {
  const talk = await (await openOffice({ soffice: programOf('making') })).person('周敏')
  await talk.begin()
  expect(await talk.send('自评表.wps', doc)).toBe('正在读这个文件…')
  expect(await talk.next()).toContain('2023年度的自评表，还没填入。')
  await talk.tap('只检查')
  await talk.tap('发回带批注的 Word')
  expect((await talk.document()).name).toBe('自评表（检查意见）.docx')
})

test('without LibreOffice an old file is refused, and what can be sent leaves it out', async () => {
  const talk = await (await openOffice()).person('周敏')
  await talk.begin()
  expect(await talk.send('自评表.doc', doc)).toMatch(
    /^这是旧版格式，我读不了。请打开后另存为 .docx 再发。能发的有：填过的 Word（.docx）、/,
  )
})

test('with LibreOffice what can be sent names the old formats', async () => {
  const talk = await (await openOffice({ soffice: programOf('making') })).person('周敏')
  await talk.begin()
  expect(await talk.send('幻灯片.pptx', 'PK')).toContain('Word（.docx、.doc、.wps）、Excel（.xlsx、.xls）')
  expect(await talk.say('导入')).toContain('Word（.docx、.doc、.wps）、Excel（.xlsx、.xls）')
})

const converting = (why: 'slow' | 'unconverted' | 'noOffice'): Convert => {
  return async (files) => new Map(files.map(({ at }) => [at, why]))
}

test.each([
  ['takes too long', 'slow', 'slow', 'slow'],
  ['fails', 'unconverted', 'broken', 'noFiling'],
  ['is not possible here', 'noOffice', 'noOffice', 'noOffice'],
] as const)('an old file whose conversion %s is refused with its reason', async (_, why, alone, packed) => {
  const deps = { read: workersHere.read, convert: converting(why) }
  expect(await readContents(deps, { name: '自评表.docx', bytes: doc })).toEqual({ is: 'nothing', why: alone })
  expect(await readContents(deps, { name: '县局.zip', bytes: zipSync({ '附件一.doc': doc }) })).toEqual({
    is: 'nothing',
    why: packed,
  })
})
