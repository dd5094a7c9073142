import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../bot/config.ts'
import { endingOf } from '../../bot/endings.ts'
import { startBot } from '../../bot/start-bot.ts'
import { lockFile } from '../../db/lock.ts'
import { tempFile } from '../db/desk.ts'
import { putDatabase } from '../db/made.ts'
import { usedByNewer } from '../db/newer.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { workersHere as workers } from '../workers.ts'
import { started } from './started.ts'

let program: Program
beforeAll(async () => {
  program = await buildCompiled('bot/main.ts')
})

/** A data folder with an empty database, removed after the test. */
function dataFolder(): string {
  const file = tempFile()
  putDatabase(file)
  return dirname(file)
}

/** Starts the program with these settings, with which it ends. */
function start(settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env.PATH, ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.file], { env, timeout: 50_000 })
  return [status, stdout.toString(), stderr.toString()]
}

/** How the program ends if the bot cannot start with these settings; `told` is what it says before. */
async function refusal(settings: Readonly<Record<string, string>>) {
  const told: string[] = []
  const tell = (line: string) => void told.push(line)
  const logger = pino({ level: 'silent' })
  const starting = startBot(readConfig({ PORT: '0', ...settings }), logger, { workers, tell })
  const { exitCode, line } = await starting.then(
    async (bot) => bot.stop().then(() => ({ exitCode: 0, line: 'it started' })),
    endingOf,
  )
  return [exitCode, told, line]
}

test('a start with a bad setting ends with 1 and prints only that line', () => {
  const ended = start({ PORT: '-1' })
  expect(ended).toEqual([1, '', '设置有误：PORT 应是 0 到 65535 的整数。\n'])
})

test('a missing folder for copies ends the start with one line, before anything is made', async () => {
  const folder = dirname(tempFile())
  const settings = { DATA_DIR: join(folder, 'data'), BACKUP_DIR: join(folder, 'none') }
  const line = '设置有误：BACKUP_DIR 应是一个已有的文件夹。先建好它（网络盘先挂上），再启动。'
  expect(await refusal(settings)).toEqual([1, [], line])
})

test('an address that is not this machine’s ends the start with one line', async () => {
  const line = '启动不了：HOST 不是这台电脑的地址。写它自己的 IP 地址，或 0.0.0.0。'
  expect(await refusal({ HOST: '203.0.113.77', DATA_DIR: dirname(tempFile()) })).toEqual([1, [], line])
})

test('a data folder that is a file ends the start with one line', async () => {
  const line = '启动不了：DATA_DIR 或里面的文件不能写：只读，或属于别的用户。请给运行程序的用户写权限，或换一个目录。'
  expect(await refusal({ DATA_DIR: 'package.json' })).toEqual([1, [], line])
})

test('a damaged database ends the start with one line that says what to do, and is left unchanged', () => {
  const file = tempFile()
  putDatabase(file)
  const garbled = readFileSync(file).fill(0xa5, 20 * 1024, 21 * 1024)
  writeFileSync(file, garbled)
  const line =
    '启动不了：ziping.db 有损坏，没有动它。先把整个 DATA_DIR 复制一份留底，再换上最近的备份；没有备份，可用 sqlite3 的 .recover 救出大部分。\n'
  expect(start({ PORT: '0', DATA_DIR: dirname(file) })).toEqual([1, '', line])
  expect(readFileSync(file).equals(garbled)).toBe(true)
})

test('data used by a newer version ends the start with one line', async () => {
  const DATA_DIR = dataFolder()
  usedByNewer(join(DATA_DIR, 'ziping.db'))
  const line = '启动不了：ziping.db 已由更新版本的程序用过，这一版打不开，里面的数据没有动。请改用更新的版本。'
  expect(await refusal({ DATA_DIR })).toEqual([1, [], line])
})

test('a second bot on the same database does not start and says why', () => {
  const file = tempFile()
  const lock = lockFile(file)
  onTestFinished(() => lock.release())
  const line =
    '启动不了：ziping.db 正由另一个自评助手使用，一份数据只能由一个程序收发消息。先停掉那一个，或换一个 DATA_DIR。\n'
  expect(start({ PORT: '0', DATA_DIR: dirname(file) })).toEqual([1, '', line])
})

test('a start makes data private that everybody could read, and what it makes later is private too', async () => {
  const file = tempFile()
  putDatabase(file)
  chmodSync(file, 0o644)
  chmodSync(dirname(file), 0o755)
  const settings = { PORT: '0', DATA_DIR: dirname(file) }
  const { pid } = await started(program.file, settings, (line) => line.includes('已启动'))
  if (existsSync('/proc/self/status')) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Umask:\s*0077$/m)
  expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700')
  const open = readdirSync(dirname(file)).filter((name) => (statSync(join(dirname(file), name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
})

test('a start says in one line if others can still open the data', async () => {
  const folder = dirname(tempFile())
  chmodSync(folder, 0o1777)
  const { lines } = await started(program.file, { PORT: '0', DATA_DIR: folder }, (line) => line.startsWith('注意'))
  expect(lines.at(-1)).toContain(`这台机器上的其他用户也能打开 ${folder}，`)
})

test('a start without officers prints a new link every time, with its validity, even into a file', async () => {
  const settings = { PORT: '0', DATA_DIR: dirname(tempFile()) }
  const links: (string | undefined)[] = []
  for (const _ of [1, 2]) {
    const { lines, stop } = await started(program.file, settings, (line) => line.startsWith('财政局'))
    expect(lines.at(-1)).toMatch(/^财政局的审核人从这里进入（只能用一次，24 小时内有效，之前打印的不再有效）：http\S+$/)
    links.push(lines.at(-1)?.split('start=')[1])
    await stop()
  }
  expect(new Set(links).size).toBe(2)
})
