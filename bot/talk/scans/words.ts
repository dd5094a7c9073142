import { shortened } from '../../../core/values/shortened.ts'
import { countWords, findingWords, withinReason } from '../../../core/words/findings.ts'
import { momentWords } from '../../../core/words/moments.ts'
import { folded } from '../fold.ts'
import { inRows, type SaidAs, type Sentences, type Worded } from '../worded.ts'
import type { ScanSay, ShownScan } from './say.ts'

export const scanSays: Sentences<ScanSay> = {
  scanKept: keptWords,
  scanList: listWords,
  scanShown: ({ number, scan, choices }) => ({
    text: `${number}. ${nameWords(scan)}，${sizeWords(scan.size)}\n${scan.by} ${momentWords(scan.at)} 发来。`,
    buttons: inRows(choices, 2),
  }),
  scanDropped: ({ choices, ...say }) => ({
    text: `✓ ${nameWords(say)} 不要了，${say.left > 0 ? `还有 ${say.left} 份` : '现在没有扫描件了'}。`,
    buttons: inRows(choices, 2),
  }),
  scanPutBack: (say) => `✓ ${nameWords(say)} 放回去了，现在有 ${say.count} 份。`,
  scanDroppedBy: (say) => `${say.by} 把您发来的扫描件 ${nameWords(say)} 去掉了。`,
  tooManyScans: ({ most, choices }) => ({
    text: `扫描件最多 ${most} 份，这一份没收。先去掉一份，或把几页扫成一个 PDF 再发。`,
    buttons: inRows(choices, 2),
  }),
  scanTooLarge: (say) => `${nameWords(say)} 太大，没收。一份最多 ${say.most} MB，请把分辨率调低再扫一遍。`,
  scanOtherKind: (say) =>
    `${nameWords(say)} 打不开，不是${say.kind === 'pdf' ? ' PDF' : '图片'}，没收。可能改过后缀或没传完，请重新扫描或拍照再发。`,
  scanFindings: findingsWords,
  scanUnread: (say) => `${nameWords(say)} 没有检查：${unread[say.why]}`,
  scanGone: () => '这份扫描件已经去掉了。发“扫描件”看现在有哪些。',
}

const longestName = 40

const unread: Readonly<Record<SaidAs<ScanSay, 'scanUnread'>['why'], string>> = {
  noText: '里面没有文字，是扫描的图。要检查，请发 Word 原稿。',
  noProse: '里面没有认出报告的正文。表里的数要检查，请发 Word 或 Excel。',
  password: '加了密码，打不开。请去掉密码再发，或发 Word 原稿。',
  broken: '打不开，可能没传完或坏了。请重新导出再发，或发 Word 原稿。',
  tooMuch: '页数或内容太多。请只留报告那几页再发，或发 Word 原稿。',
}

/** What is wrong in the prose of a PDF; its tables were not looked at. */
function findingsWords({ name, found }: SaidAs<ScanSay, 'scanFindings'>): Worded {
  const head = `${nameWords({ name })} 里的文字：${countWords(found.tally)}。只查报告的文字，对的是现在填的数；表没有查，什么也没有填。`
  const lines = withinReason(found.first.map((finding, at) => findingWords(finding, at + 1)))
  return folded([head, ...lines].join('\n'))
}

function keptWords({ choices, ...say }: SaidAs<ScanSay, 'scanKept'>): Worded {
  const where = say.reviewed ? '报送时一起给财政局' : '和这份自评放在一起'
  const unread = say.kind === 'picture' ? '图里的字不读' : '里面的数不填进表'
  return {
    text: `✓ 收下了：盖章扫描件 ${nameWords(say)}，第 ${say.count} 份；${where}。\n${unread}；要填，请打字或发 Word 原稿。`,
    buttons: inRows(choices, 2),
  }
}

function listWords({ scans, reviewed, choices }: SaidAs<ScanSay, 'scanList'>): Worded {
  const where = reviewed ? '报送时一起给财政局' : '和这份自评放在一起'
  const text =
    scans.length === 0
      ? `还没有盖章扫描件。盖了章的页扫成 PDF 或拍照，直接发来；${where}。`
      : [`盖章扫描件 ${scans.length} 份，${where}：`, ...scans.map(lineWords)].join('\n')
  return { text, buttons: inRows(choices, 5) }
}

function lineWords(scan: ShownScan, at: number): string {
  return `${at + 1}. ${nameWords(scan)}，${sizeWords(scan.size)}`
}

function nameWords({ name }: { readonly name: string }): string {
  return shortened(name, longestName)
}

function sizeWords(bytes: number): string {
  return bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
