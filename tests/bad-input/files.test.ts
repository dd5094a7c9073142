import { expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { openFiling } from '../bot/office.ts'
import { unkind } from './kind.ts'
import { hostile } from './texts.ts'

const file = (department: string, facts: object) =>
  JSON.stringify({ format: 'ziping.filing/1', edition: 'hunan-2023', year: 2023, department, facts })
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

const contents: Readonly<Record<string, string | Uint8Array>> = {
  nothing: ' ',
  'not JSON': '这不是数据',
  'half a file': file('县局', {}).slice(0, -5),
  'another list': '[]',
  'a number': '1e999',
  'another format': '{"format":"ziping.filing/9"}',
  'another edition': file('县局', {}).replace('hunan-2023', '<script>'),
  'bytes of no text': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]),
  'a deep nest': deep,
  'a value nested without end': file('县局', { 'base.staff.quota': 0 }).replace(':0', `:${deep}`),
  'a list for every value': file('县局', { 'base.staff.quota': [], 'base.staff.actual': {}, 'unit.name': null }),
  'addresses that nobody knows': file('县局', { __proto__: 1, constructor: 1, '': 1, 'a.b.c': 1, 'project.0.name': 1 }),
  'a row number without end': file('县局', { project: '1,2,99999999999999999999', 'project.1000000.name': '甲' }),
  'a name that is cut within a character': file(`${'名'.repeat(59)}😀😀`, {}),
  'a text that is cut within a character': `${' '.repeat(59)}😀😀`,
  'every bad text': file(
    '县局',
    Object.fromEntries(Object.values(hostile).map((text, at) => [`base.buildings.${at + 1}.name`, text])),
  ),
}

test('a file with any content gets a kind answer, and the filing in hand is unchanged', async () => {
  const talk = await openFiling()
  await talk.say('46 44')
  for (const [what, content] of Object.entries(contents)) {
    expect(await talk.send('自评.json', content)).toMatch(/正在读这个文件…$/)
    const answer = await talk.next()
    const told = [typeof content === 'string' ? content : '']
    expect([what, unkind({ text: answer, buttons: [] }, told)]).toEqual([what, []])
    expect([what, answer]).not.toEqual([what, plainWords.fileFailed])
  }
  expect(await talk.say('上一题')).toContain('已填：编制数 46')
})
