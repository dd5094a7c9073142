import { expect, test } from 'vitest'
import type { Place } from '../../bot/talk/nouns.ts'
import type { Turn } from '../../bot/talk/talk.ts'
import { around, turnOf } from './around.ts'

const bureau = { id: 1, campaigns: [] }
const person = { id: 1, name: '陈审核', roles: [] }
const standing = { ...around, person, bureau, members: [], filings: [] }

/** An officer sends a file while another is being read, or not. */
function send(name: string, reading: boolean, place?: Place): Turn {
  const message = { kind: 'file', file: `id ${name}`, name, size: 100 } as const
  return turnOf({ ...standing, ...(place ? { place } : {}) }, message, { queue: () => ({ waiting: reading ? 1 : 0 }) })
}

const said = ({ says }: Turn) => says.map(({ say }) => say)
const ref = (name: string) => ({ file: `id ${name}`, name })

test('a single document is read as anybody’s, and an archive as that of many departments', () => {
  expect(send('自评.docx', false).jobs).toMatchObject([{ job: 'review' }])
  const { jobs, says } = send('各部门.zip', false)
  expect([jobs, says]).toEqual([[{ job: 'papers', files: [ref('各部门.zip')] }], [{ say: 'readingPapers' }]])
})

test('a document that comes while the desk waits for something leaves that open', () => {
  const waiting: Place = { at: 'desk', ask: { for: 'list', campaign: 1 }, choices: [] }
  expect(send('名单.xlsx', false, waiting).place).toEqual({ ...waiting, sent: ref('名单.xlsx') })
})

test('documents that come while the first is being read are gathered with it, and checked together', () => {
  const first = send('甲.docx', false)
  const second = send('乙.doc', true, first.place)
  const third = send('丙.zip', false, second.place)
  expect(said(second)).toEqual(['papersCollected'])
  expect(third.place).toMatchObject({ ask: { for: 'papers', files: [ref('甲.docx'), ref('乙.doc'), ref('丙.zip')] } })
  const tap = { kind: 'action', action: { do: 'checkPapers' } } as const
  const checked = turnOf({ ...standing, ...(third.place ? { place: third.place } : {}) }, tap)
  expect(checked.jobs).toEqual([{ job: 'papers', files: [ref('甲.docx'), ref('乙.doc'), ref('丙.zip')] }])
  const again = turnOf({ ...standing, ...(checked.place ? { place: checked.place } : {}) }, tap)
  expect([again.jobs, said(again)]).toEqual([undefined, ['noPapers']])
})

test('more files than anybody picks one by one are not gathered', () => {
  const files = Array.from({ length: 100 }, (_, at) => ref(`${at}.docx`))
  const full: Place = { at: 'desk', ask: { for: 'papers', files }, choices: [] }
  const turn = send('再一个.docx', false, full)
  expect(turn.says).toMatchObject([{ say: 'papersCollected', count: 100, most: true }])
  expect(turn.place).toMatchObject({ ask: { files } })
})

test('whoever is no officer has an archive read as before', () => {
  const message = { kind: 'file', file: 'f', name: '各部门.zip', size: 100 } as const
  const { bureau: _, ...plain } = standing
  expect(turnOf(plain, message).jobs).toMatchObject([{ job: 'review' }])
})
