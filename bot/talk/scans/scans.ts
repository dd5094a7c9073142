import { found } from '../../../core/known/needs.ts'
import { mostScanMegabytes, mostScans, type Scan, type SentScan, scanKindOf } from '../../../core/known/scans.ts'
import { denialOf } from '../../../core/rights.ts'
import { local } from '../clock.ts'
import { called } from '../keeping/telling.ts'
import type { Message } from '../message.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import { within } from '../within.ts'
import type { ShownScan } from './say.ts'

/** A scan that is sent while a filing is in hand is fetched in the background; undefined for other files. */
export function fetchScan(talk: Talk | undefined, message: Extract<Message, { kind: 'file' }>): Turn | undefined {
  const { file, name, size } = message
  const kind = scanKindOf(name)
  if (!talk || !kind) return undefined
  return within(talk, 'attach', () => {
    if (size > mostScanMegabytes * 1_000_000) return refused({ name, kind, why: 'tooLarge' })
    if ((talk.filing.scans ?? 0) >= mostScans) return tooMany
    return { says: [{ say: 'making', what: 'scan' }], jobs: [{ job: 'keepScan', file, name }] }
  })
}

/** The turn of a scan that was fetched: it is kept, if it is one. */
export function takeScan(talk: Talk | undefined, sent: SentScan): Turn {
  if (!talk) return { says: [] }
  return within(talk, 'attach', () => {
    if ('why' in sent) return refused(sent)
    const { reviewed = false, scans = 0 } = talk.filing
    if (scans >= mostScans) return tooMany
    const { id, name, kind, size, text } = sent
    const choices: Button[] = [
      ...(text ? [checking(id)] : []),
      { label: '不要了', action: { do: 'dropScan', scan: id } },
      list,
    ]
    return {
      scan: { change: 'keep', id, name, kind, size, at: talk.at },
      says: [{ say: 'scanKept', name, kind, count: scans + 1, reviewed, choices }],
    }
  })
}

function checking(scan: number): Button {
  return { label: '检查里面的文字', action: { do: 'checkScan', scan } }
}

const list: Button = { label: '扫描件', action: { do: 'scans' } }
const tooMany: Turn = { says: [{ say: 'tooManyScans', most: mostScans, choices: [list] }] }

function refused({ name, kind, why }: Extract<SentScan, { why: string }>): Turn {
  if (why === 'tooLarge') return { says: [{ say: 'scanTooLarge', name, most: mostScanMegabytes }] }
  return { says: [{ say: 'scanOtherKind', name, kind }] }
}

/** 扫描件: the scans of the filing; a number opens one. */
export function listScans(talk: Talk): Turn {
  const { filing } = talk
  const scans = wanted(talk)
  const choices: Button[] = [
    ...scans.map(({ id }, at): Button => ({ label: `${at + 1}`, action: { do: 'scan', scan: id } })),
    { label: '接着填', action: { do: 'continue' } },
  ]
  const says = [
    { say: 'scanList', scans: scans.map((one) => shownIn(talk, one)), reviewed: filing.reviewed === true, choices },
  ] as const
  return { place: { at: 'menu', choices }, says }
}

/** One scan, and what can be done with it. */
export function showScan(talk: Talk, id: number): Turn {
  const scans = wanted(talk)
  const at = scans.findIndex((one) => one.id === id)
  const scan = scans[at]
  if (!scan) return gone
  const may = denialOf(talk.person, talk.filing, 'attach') === undefined
  const choices: Button[] = [
    { label: '发给我看', action: { do: 'sendScan', scan: id } },
    ...(scan.kind === 'pdf' ? [checking(id)] : []),
    ...(may ? [{ label: '不要了', action: { do: 'dropScan', scan: id } } as const] : []),
    { label: '‹ 返回', action: { do: 'scans' } },
  ]
  const says = [{ say: 'scanShown', number: at + 1, scan: shownIn(talk, scan), choices } as const]
  return { place: { at: 'menu', choices }, says }
}

/** 发给我看: sends the file. */
export function sendScan(talk: Talk, id: number): Turn {
  if (!isKept(talk, id)) return gone
  return { says: [{ say: 'making', what: 'scanFile' }], jobs: [{ job: 'sendScan', scan: id }] }
}

/** 检查里面的文字: checks the prose of a PDF in the background. */
export function checkScan(talk: Talk, id: number): Turn {
  if (!isKept(talk, id)) return gone
  return { says: [{ say: 'making', what: 'scanCheck' }], jobs: [{ job: 'checkScan', scan: id }] }
}

/** 不要了: drops a scan, which can be put back; whoever sent it is told, if that is a colleague. */
export function dropScan(talk: Talk, id: number): Turn {
  const scans = wanted(talk)
  const scan = scans.find((one) => one.id === id)
  if (!scan) return gone
  const { name, by } = scan
  const told = { say: 'scanDroppedBy', name, by: called(talk, talk.person) } as const
  const isTold = by !== talk.person.id && talk.members.some((one) => one.id === by)
  const choices: Button[] = [{ label: '放回去', action: { do: 'putBackScan', scan: id } }]
  return {
    scan: { change: 'drop', scan: id },
    says: [{ say: 'scanDropped', name, left: scans.length - 1, choices }],
    ...(isTold ? { tells: [{ to: by, says: [told] }] } : {}),
  }
}

/** 放回去: keeps the scan that was dropped last. */
export function putBackScan(talk: Talk, id: number): Turn {
  const scan = found(talk, 'scans').find((one) => one.id === id)
  const count = wanted(talk).length
  if (!scan) return gone
  if (!scan.dropped) return { says: [{ say: 'scanPutBack', name: scan.name, count }] }
  if (count >= mostScans) return tooMany
  return {
    scan: { change: 'putBack', scan: id },
    says: [{ say: 'scanPutBack', name: scan.name, count: count + 1 }],
  }
}

const gone: Turn = { says: [{ say: 'scanGone' }] }

function wanted(talk: Talk): readonly Scan[] {
  return found(talk, 'scans').filter(({ dropped }) => !dropped)
}

function isKept(talk: Talk, id: number): boolean {
  return wanted(talk).some((one) => one.id === id)
}

function shownIn(talk: Talk, { name, kind, size, by, at }: Scan): ShownScan {
  const sender = talk.members.find(({ id }) => id === by) ?? { id: by }
  return { name, kind, size, by: called(talk, sender), at: local(talk, at) }
}
