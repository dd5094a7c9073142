import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { expect, onTestFinished, test } from 'vitest'
import { lockFile } from '../../db/lock.ts'
import { makePrivateFolder } from '../../db/private.ts'
import { open, tempFile } from './desk.ts'

const nobody = 65534

function modeOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8)
}

/** The mode of each file in a folder by its name. */
function modesIn(folder: string) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]))
}

/** Creates files as on a usual machine, readable by everybody, until the test is over. */
function usualMask(): void {
  const before = process.umask(0o022)
  onTestFinished(() => void process.umask(before))
}

test('the data folder, the database, SQLite’s files beside it and the lock are private to their owner', () => {
  usualMask()
  const file = tempFile()
  const folder = join(dirname(file), 'data')
  expect(makePrivateFolder(folder)).toEqual([])
  const lock = lockFile(join(folder, 'ziping.db'))
  onTestFinished(() => lock.release())
  open(join(folder, 'ziping.db'))
  expect(modeOf(folder)).toBe('700')
  const names = ['ziping.db', 'ziping.db-shm', 'ziping.db-wal', 'ziping.db.lock', 'ziping.db.lock-journal']
  expect(modesIn(folder)).toEqual(Object.fromEntries(names.map((name) => [name, '600'])))
})

test('a folder and databases that everybody could read are made private, other files in it are unchanged', () => {
  usualMask()
  const folder = dirname(tempFile())
  chmodSync(folder, 0o755)
  for (const name of ['ziping.db', 'ziping.db-wal', 'chat.db', 'ziping.db.lock', 'ziping.db.bak', 'notes.txt'])
    writeFileSync(join(folder, name), '')
  expect(makePrivateFolder(folder)).toEqual([])
  expect(modeOf(folder)).toBe('700')
  expect(modesIn(folder)).toEqual({
    'ziping.db': '600',
    'ziping.db-wal': '600',
    'chat.db': '600',
    'ziping.db.lock': '600',
    'ziping.db.bak': '600',
    'notes.txt': '644',
  })
})

test('a shared folder, such as the system’s for temporary files, keeps its mode and is named', () => {
  const folder = dirname(tempFile())
  chmodSync(folder, 0o1777)
  expect(makePrivateFolder(folder)).toEqual([folder])
  expect(modeOf(folder)).toBe('1777')
})

/** Runs a script as another user of the machine; returns its output. */
async function asNobody(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-nobody-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o755)
  const outfile = join(folder, 'script.mjs')
  const stdin = { contents: source, resolveDir: process.cwd(), loader: 'ts' } as const
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'esm' })
  chmodSync(outfile, 0o755)
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { uid: nobody, gid: nobody, cwd: '/' })
  return stdout.toString() + stderr.toString()
}

const mayBecomeNobody = process.getuid?.() === 0

test.runIf(mayBecomeNobody)('another user of the machine cannot read what is in the folder', async () => {
  const outer = dirname(tempFile())
  chmodSync(outer, 0o755)
  const folder = join(outer, 'data')
  makePrivateFolder(folder)
  open(join(folder, 'ziping.db'))
  const file = JSON.stringify(join(folder, 'ziping.db'))
  expect(existsSync(join(folder, 'ziping.db'))).toBe(true)
  const read = `import { readFileSync } from 'node:fs'\ntry { readFileSync(${file}); console.log('read') } catch (error) { console.log(error.code) }`
  expect(await asNobody(read)).toBe('EACCES\n')
})

test.runIf(mayBecomeNobody)('files of another user that stay open are named, and nothing is thrown', async () => {
  const outer = dirname(tempFile())
  chmodSync(outer, 0o755)
  const folder = join(outer, 'data')
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  for (const [name, mode] of [
    ['ziping.db', 0o644],
    ['chat.db', 0o600],
  ] as const) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), mode)
  }
  const script = `import { makePrivateFolder } from './db/private.ts'\nconsole.log(JSON.stringify(makePrivateFolder(${JSON.stringify(folder)})))`
  expect(JSON.parse(await asNobody(script))).toEqual([folder, 'ziping.db'])
})
