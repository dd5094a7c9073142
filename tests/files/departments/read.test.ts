import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDepartments, type Step } from '../../../bot/files/departments/read.ts'
import { departmentsWords } from '../../../bot/files/departments/words.ts'
import type { Run } from '../../../bot/workers/tasks.ts'
import { TaskEndedError } from '../../../bot/workers/workers.ts'
import { sampleOf } from '../../commands/papers.ts'
import { tempFolder } from '../../commands/run.ts'
import { here } from '../../workers.ts'

/** What is said of three files in a folder, where a task is done by this; `inner`: that of a department. */
async function said(run: Run, hasTime?: () => boolean, inner = '') {
  const folder = tempFolder()
  mkdirSync(join(folder, inner), { recursive: true })
  if (inner !== '') writeFileSync(join(folder, '别的.txt'), '开会')
  for (const name of ['甲.docx', '乙.xlsx', '丙.txt'])
    writeFileSync(join(folder, inner, name), name === '甲.docx' ? sampleOf('archive-official.docx').bytes : '开会')
  const source = { kind: 'folder', path: folder } as const
  const listing = await here('departments', source)
  if (listing.is === 'none') throw new Error('not listed')
  const reading = { run, convert: async () => new Map(), source, date: '', signal: new AbortController().signal }
  const steps: Step[] = []
  for await (const step of readDepartments({ ...reading, ...(hasTime ? { hasTime } : {}) }, listing)) steps.push(step)
  return steps.flatMap((step) => (step.is === 'department' ? step.department : []))
}

/** Ends on these files, whatever else is read with them. */
const failingOn = (failures: Readonly<Record<string, Error>>) =>
  (async (name: 'department', input: never) => {
    const { files } = input as { readonly files: readonly { readonly path: string }[] }
    for (const { path } of files) {
      const failure = failures[path.slice(path.lastIndexOf('/') + 1)]
      if (failure) throw failure
    }
    return here(name, input)
  }) as Run

test.each(['', '县档案馆'])(
  'a file that takes too long, and one on which the program fails, harm no other: folder “%s”',
  async (inner) => {
    const run = failingOn({ '乙.xlsx': new TaskEndedError('too long'), '丙.txt': new Error('a fault') })
    const departments = await said(run, undefined, inner)
    const at = (name: string) => (inner === '' ? name : `${inner}/${name}`)
    expect(departments.map((one) => [one.from, one.is === 'read' ? one.name : one.says])).toEqual(
      expect.arrayContaining([
        [at('甲.docx'), '东溪县档案馆'],
        [at('乙.xlsx'), departmentsWords.tooMuch],
        [at('丙.txt'), departmentsWords.failed],
      ]),
    )
  },
)

test('what there is no time for is named, and nothing of it is read', async () => {
  const asked: string[] = []
  const run = (async (name: 'department', input: never) => {
    asked.push(name)
    return here(name, input)
  }) as Run
  const departments = await said(run, () => false)
  expect(asked).toEqual([])
  expect(departments.map((one) => one.is === 'none' && one.says)).toEqual(Array(3).fill(departmentsWords.noTime))
})

test('files that cannot be read together, but each alone, are taken apart once and then given up', async () => {
  let asked = 0
  const run = (async (name: string) => {
    asked += 1
    if (asked > 20) throw new Error('again and again')
    if (name === 'department') throw new TaskEndedError('too long')
    return { is: 'whose', department: '县档案馆', annexes: [] }
  }) as unknown as Run
  const departments = await said(run, undefined, '县档案馆')
  expect(departments.filter(({ from }) => from === '县档案馆/')).toMatchObject([{ says: departmentsWords.tooMuch }])
})
