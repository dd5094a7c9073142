import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { convertOld } from '../../../bot/files/office/convert.ts'
import type { OldFile } from '../../../bot/files/papers.ts'
import { pass, stopClock, until } from '../../still.ts'

const doc: OldFile = { at: 0, kind: 'doc', bytes: Buffer.from('文档') }
const xls: OldFile = { at: 3, kind: 'xls', bytes: Buffer.from('表') }

/** An environment whose LibreOffice is one of the programs beside this file. */
function officeOf(name: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    SOFFICE: fileURLToPath(new URL(`./${name}.sh`, import.meta.url)),
    BOT_TOKEN: 'secret',
  }
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping convert 转换 '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A pipe that a child of the program keeps open: it ends when the child has ended. */
async function heldPipe(folder: string) {
  execFileSync('mkfifo', [join(folder, 'alive')])
  const pipe = createReadStream(join(folder, 'alive'))
  return { held: once(pipe, 'open'), ended: once(pipe.resume(), 'end') }
}

test('old files are returned converted, each at its index, and nothing is left behind', async () => {
  const within = emptyFolder()
  const converted = await convertOld([doc, xls], { env: officeOf('copying'), within })
  expect([...converted].map(([at, made]) => [at, String(made)])).toEqual([
    [0, '文档'],
    [3, '表'],
  ])
  expect(readdirSync(within).sort()).toEqual(['args', 'env', 'profile'])
})

test('the program gets a profile that runs and fetches nothing, and none of our environment', async () => {
  const within = emptyFolder()
  await convertOld([doc], { env: officeOf('copying'), within })
  const read = (name: string) => readFileSync(join(within, name), 'utf8')
  expect(read('args')).toMatch(/^-env:UserInstallation=file:\/\/\/\S+\n--headless\n/)
  expect(read('env')).not.toMatch(/secret|SOFFICE/)
  const set = Object.fromEntries(
    [...read('profile').matchAll(/oor:name="(\w+)"[^<]*<value>([^<]*)</g)].map((one) => one.slice(1)),
  )
  expect(set).toMatchObject({
    MacroSecurityLevel: '3',
    DisableMacrosExecution: 'true',
    BlockUntrustedRefererLinks: 'true',
  })
})

test('a program that writes nothing has converted nothing', async () => {
  const within = emptyFolder()
  expect(await convertOld([doc], { env: officeOf('refusing'), within })).toEqual(new Map([[0, 'unconverted']]))
  expect(readdirSync(within)).toEqual([])
})

test('a program that hangs is ended with its children when its time is up, and nothing is left behind', async () => {
  const within = emptyFolder()
  const { held, ended } = await heldPipe(within)
  stopClock()
  const converted = convertOld([doc], { env: officeOf('hanging'), within })
  await held
  await until(() => vi.getTimerCount() === 1)
  await pass(120_000)
  expect(await converted).toEqual(new Map([[0, 'slow']]))
  await ended
  expect(readdirSync(within)).toEqual(['alive'])
})

test('the time that a conversion may take can be less', async () => {
  const within = emptyFolder()
  const { ended } = await heldPipe(within)
  expect(await convertOld([doc], { env: officeOf('hanging'), within, limitMs: 300 })).toEqual(new Map([[0, 'slow']]))
  await ended
})

test('a program whose result is not wanted any more is ended with its children', async () => {
  const within = emptyFolder()
  const { held, ended } = await heldPipe(within)
  const stop = new AbortController()
  const converted = convertOld([doc], { env: officeOf('hanging'), within, signal: stop.signal })
  await held
  stop.abort()
  await converted
  await ended
  expect(readdirSync(within)).toEqual(['alive'])
})

test.each([
  ['none is on the PATH', { PATH: emptyPath() }],
  ['SOFFICE names none', { PATH: process.env.PATH, SOFFICE: '/nowhere/soffice' }],
])('without LibreOffice, since %s, old files are refused as such', async (_, env) => {
  expect(await convertOld([doc, xls], { env, within: emptyFolder() })).toEqual(
    new Map([
      [0, 'noOffice'],
      [3, 'noOffice'],
    ]),
  )
})

function emptyPath(): string {
  return fileURLToPath(new URL('./nothing', import.meta.url))
}
