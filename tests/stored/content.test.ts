import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { messagesBefore } from '../../db/page/lines.ts'
import { keptFiling } from '../../db/replayed.ts'
import { atTurn } from '../../db/turns.ts'
import { at, open, opening, tempFile } from '../db/desk.ts'

test.each(['{"is":"text","text":"编', '{"v":2,"is":"text","text":"编制"}', '{"v":1,"is":"tex","text":"编制"}', '[]'])(
  'a message stored as %s is on its line without its words, and nothing throws',
  (kept) => {
    const store = open(tempFile())
    const content = { is: 'text', text: '编制 32' } as const
    const update = {
      id: '1',
      channel: 'office',
      reads: true,
      chat: 'a',
      sender: { id: 'a', name: '周敏' },
      at,
      content,
    }
    atTurn(store, update, () => ({ says: [{ text: '好' }], open: opening }))
    const lines = () => messagesBefore(store, 1, Number.MAX_SAFE_INTEGER, 10)
    expect(lines()[0]).toMatchObject({ from: 'person', content })
    store.db.run(sql`update updates set content = ${kept}`)
    expect(lines()).toMatchObject([
      { from: 'person', content: { is: 'unreadable' } },
      { from: 'bot', text: '好' },
    ])
    expect(keptFiling(store, 1)?.turns).toMatchObject([{ content: null, known: 'gone' }])
  },
)
