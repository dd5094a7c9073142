import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFile } from '../../db/lock.ts'
import { whole } from '../fixtures/chance.ts'
import { department } from '../fixtures/correct.ts'
import { buildCommandIn, tempFolder } from './run.ts'

const run = buildCommandIn('talk')

/** The command with these input lines, and no folder of its own but a temporary one. */
function talk(lines: readonly string[], ...args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: '', BOT_TOKEN: '' }
  return run({ env, input: lines.map((line) => `${line}\n`).join('') }, '--name', '周敏', ...args)
}

test('a script is answered line by line and ends after the last answer; the document stays, the database does not', async () => {
  const { code, out, err } = await talk([department, '2023', '#1', '草稿'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const said = out.split('\n\n')
  const answerTo = (line: string) => said[said.indexOf(`> ${line}`) + 1]
  expect(said[0]).toContain('请发单位全称')
  expect(answerTo(department)).toContain('填哪一年')
  expect(answerTo('2023')).toMatch(/什么时候截止.*\n#1 还没定$/)
  expect(answerTo('#1')).toContain('自评开始了')
  const [, path = ''] = /文件存在 (.+\.docx)\n/.exec(out) ?? []
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  expect(readdirSync(dirname(path))).toHaveLength(1)
})

test.runIf(whole)(
  'with a data folder the talk goes on where it ended, and documents go where they are wanted',
  async () => {
    const [data, out] = [join(tempFolder(), 'data'), join(tempFolder(), 'out')]
    await talk([department, '2023', '#1'], '--data', data)
    expect(existsSync(join(data, 'ziping.db'))).toBe(true)
    const again = await talk(['导出'], '--data', data, '--out', out)
    expect(again.out).toContain('财政供养人员')
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^2023年度.*\.json$/)])
  },
)

test.runIf(whole)('a database that another bot works on is refused in one line', async () => {
  const data = tempFolder()
  const lock = lockFile(join(data, 'ziping.db'))
  const { code, out, err } = await talk(['你好'], '--data', data)
  lock.release()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^启动不了：ziping\.db 正由另一个自评助手使用.*\n$/)
})

test('an unknown option is answered with the usage', async () => {
  expect(await talk([], '--nane', '周敏')).toEqual({ code: 2, out: '', err: expect.stringMatching(/^用法：.*\n$/) })
})
