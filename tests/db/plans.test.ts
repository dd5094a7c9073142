import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../db/open.ts'
import { openFiling } from '../bot/office.ts'
import { correctFiling } from '../fixtures/correct.ts'

/** Collects the SQL of what is prepared while the talk goes on, in this process. */
async function preparedWhile(talk: () => Promise<void>): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  const prepare = Sqlite.prototype.prepare
  const spy = vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, sql: string) {
    seen.add(sql)
    return prepare.call(this, sql)
  })
  onTestFinished(() => spy.mockRestore())
  await talk()
  spy.mockRestore()
  return seen
}

/** The steps of a statement's plan that read a whole table or index; what an insert would check is not carried out. */
function scansOf(db: Sqlite.Database, sql: string): string[] {
  if (!/^(?:select|update|delete|with)\b/i.test(sql)) return []
  const parameters = new Array((sql.match(/\?/g) ?? []).length).fill(null)
  const plan = db.prepare(`explain query plan ${sql}`).all(...parameters) as { readonly detail: string }[]
  return plan.flatMap(({ detail }) => (/^SCAN (?!CONSTANT|json_each|\()/.test(detail) ? [`${detail}: ${sql}`] : []))
}

const said = ['公务接待 3.93 5.0 4.28', '3.93 5.0', '目录', '检查', '历史', '同事', '今天', '撤销', '接着填', '帮助']

test('no statement of a talk reads a whole table, so that an answer costs the same however much is stored', async () => {
  const talk = await openFiling(correctFiling())
  const seen = await preparedWhile(async () => {
    for (const words of said) await talk.say(words)
  })
  const { db, close } = openStore(join(talk.office.folder, 'ziping.db'))
  const scans = [...seen].flatMap((sql) => scansOf(db.$client, sql))
  close()
  expect(seen.size).toBeGreaterThan(20)
  expect(scans).toEqual([])
})
