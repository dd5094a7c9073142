import { join } from 'node:path'
import { expect } from 'vitest'
import type { Chat } from '../../../../bot/channels/office/client.ts'
import type { ChatEvent } from '../../../../bot/channels/office/shapes.ts'
import type { FilingView, View, ViewedBlock, ViewedRun } from '../../../../bot/channels/office/view-shapes.ts'
import type { makeView } from '../../../../bot/view/make-view.ts'
import type { BotWorkers } from '../../../../bot/workers/open.ts'
import type { Run as RunTask } from '../../../../bot/workers/tasks.ts'
import type { Filing } from '../../../../core/filing.ts'
import type { Pages, Run } from '../../../../core/report/blocks.ts'
import { joinDepartment } from '../../../../db/members.ts'
import { openStore } from '../../../../db/open.ts'
import { openOffice, type Talk, type TestOffice } from '../../../bot/office.ts'
import { correctFiling } from '../../../fixtures/correct.ts'
import { workersHere } from '../../../workers.ts'

/** A person at a page. */
type Looking = { readonly office: { readonly url: string }; readonly chat: Chat }

/** What the page is given beside the chat, asked for over HTTP. */
export type Looked = {
  readonly status: number
  readonly etag: string | null
  readonly view: View
  readonly words: string
}

export async function lookAt({ office, chat }: Looking, etag?: string | null): Promise<Looked> {
  const headers = { authorization: `Bearer ${chat.token}`, ...(etag ? { 'if-none-match': etag } : {}) }
  const answer = await fetch(`${office.url}/chat/view`, { headers })
  const words = await answer.text()
  const view = words === '' ? { filing: null } : JSON.parse(words)
  return { status: answer.status, etag: answer.headers.get('etag'), view, words }
}

/** The view of a filing in hand. */
export async function seen(talk: Looking): Promise<FilingView> {
  const { status, view } = await lookAt(talk)
  expect([status, view.filing === null]).toEqual([200, false])
  return view as FilingView
}

/** The events after `after`, for a page that last heard of this version. */
export async function events({ office, chat }: Talk, asked: Readonly<Record<string, string>>): Promise<ChatEvent[]> {
  const query = new URLSearchParams(asked)
  const headers = { authorization: `Bearer ${chat.token}` }
  const answer = await fetch(`${office.url}/chat/events?${query}`, { headers })
  return ((await answer.json()) as { events: ChatEvent[] }).events
}

/** The id of the newest event of a chat. */
export async function newest({ chat }: Talk): Promise<string> {
  return String((await chat.events()).at(-1)?.id ?? 0)
}

/** An office where a clerk has this filing in hand; `make` makes what is seen of filings. */
export async function clerkWith(facts = correctFiling(), make?: (filing: Filing) => ReturnType<typeof makeView>) {
  const view = ((_: 'view', filing: Filing) => make?.(filing)) as RunTask
  const own: BotWorkers = make ? { ...workersHere, view } : workersHere
  const office = await openOffice({}, undefined, own)
  const clerk = await office.person('周敏')
  office.file(clerk, facts)
  return { office, clerk }
}

/** Somebody who joins the department of the first filing and has it in hand. */
export async function colleague(office: TestOffice, name = '罗志远'): Promise<Talk> {
  const talk = await office.person(name)
  const store = openStore(join(office.folder, 'ziping.db'))
  store.db.run(`update people set filing = 1 where id = ${talk.chat.id}`)
  joinDepartment(store, { person: talk.chat.id, department: 1, role: 'preparer' })
  store.close()
  return talk
}

/** All printed texts, in order. */
export function runsOf({ paper }: FilingView): ViewedRun[] {
  return paper.flatMap(({ blocks }) => blocks.flatMap(runsIn))
}

function runsIn(block: ViewedBlock): ViewedRun[] {
  if (block.block === 'pageBreak') return []
  if (block.block !== 'table') return block.runs
  return block.table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
}

/** The same of the document itself. */
export function printedAt(pages: readonly Pages[]): Run[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.block === 'pageBreak') return []
      if (block.block !== 'table') return block.runs
      return block.table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
    }),
  )
}

/** The cells of the table line that begins with this label, each as its runs. */
export function lineOf({ paper }: FilingView, label: string): ViewedRun[][] {
  const rows = paper.flatMap(({ blocks }) => blocks.flatMap((one) => (one.block === 'table' ? one.table.rows : [])))
  const found = rows.find(({ cells }) => cells[0]?.runs[0]?.text.startsWith(label))
  return found?.cells.map(({ runs }) => runs) ?? []
}
