import type { PaperFile, ShownBrings } from '../../../core/known/files.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { fileWords, unreadableWords } from '../../../core/words/findings.ts'
import { handOver, takenBack } from '../../../core/words/states.ts'
import { folded, unfolding } from '../fold.ts'
import { inRows, type SaidAs, type Sentences, type Worded } from '../worded.ts'
import { changesWords, valueWords } from './change-words.ts'
import { fromWords, partAnsweredWords, partsGivenWords, partsWords, shownPartsWords } from './part-words.ts'
import { queueSays, withChoices } from './queue-words.ts'
import { refusalSays } from './refusal-words.ts'
import type { FileSay } from './say.ts'

export const fileSays: Sentences<FileSay> = {
  importPreview: previewWords,
  fileChanges: changesWords,
  imported: importedWords,
  partsGiven: partsGivenWords,
  partAnswered: partAnsweredWords,
  leftEmpty: ({ cells }) => `✓ 空着的 ${cells} 格都按没有填了。`,
  importUnsigns: ({ from }) => {
    const anew = from === 'awaitingSignature' ? '要重新提交' : '要重新签字'
    return `这份自评${handOver[from]}。填入这份文件就撤回${takenBack[from]}，${anew}。`
  },
  fileLeft: () => '这份文件没有填入，原来填的没有动。',
  fileGone: () => '这份文件已经处理过了。要用，请重发。',
  ...queueSays,
  fileTooEarly: () => '先答完这几题，再发文件。',
  fileUnasked: () => '这份文件填到哪一题？发“目录”到那一题，再发文件。',
  ...refusalSays,
  fileTooLong: ({ length, most }) => `文件里有 ${length} 个字，一题最多 ${most} 个字，没填上。请只留这一题的内容重发。`,
  nothingToImport: () => '这份文件里没有可以填入的，原来填的没有动。',
  fileFindings: (say) => withChoices(folded(fileWords(say)), say.choices),
  noComments: () => '这个文件批注不了，可能改过或坏了。请用 Word 打开另存一份再发。',
  fileUnreadable: ({ why, read }) => unreadableWords(why, read),
}

const longestName = 60
/** How many of each kind of trouble are shown, so that the choices fit into the same bubble. */
const mostTroubles = 1
const longestTrouble = 40
const longestDoubt = 60

type Doubt = NonNullable<ShownBrings['doubts']>[number]
/** How many there are, and the first few. */
type Some<Of> = { readonly count: number; readonly first: readonly Of[] }
type AnnexCount = ShownBrings['counts'][number]

function previewWords(say: SaidAs<FileSay, 'importPreview'>): Worded {
  const unread = (say.paper?.unread ?? []).map(unreadWords)
  const more = [...say.lists, ...(unread.length > mostTroubles ? [unfolding(unread.join('\n'), '看没读到的')] : [])]
  return { text: shortWords(say), buttons: [...inRows(more, 2), ...inRows(say.choices, 2)] }
}

/** The counts of what the file would change, and what is odd about it. */
function shortWords(say: SaidAs<FileSay, 'importPreview'>): string {
  const paragraphs = [
    say.again ? '后来又有改动，重新比了一遍。' : '',
    say.from ? fromWords(say.from) : fileOfWords(say),
    ...(say.paper?.lastYear ? ['去年的：决算填到上年决算，人员、职责、项目照用，别的不填。'] : []),
    ...apartWords(say),
    ...(say.otherForm ? [] : changeWords(say)),
    ...partsWords(say.parts),
    ...troubleWords('没看懂，略过', say.unread, ({ label, shows }) => `${label}：${shows}`),
    ...troubleWords('本表没有，略过', say.unknown, ({ shows }) => shows),
    ...troubleWords('合计对不上（以各项相加为准）', say.disagreeing, ({ label, shows }) => `${label}：${shows}`),
    ...doubtsWords(say.doubts ?? []),
    ...paperWords(say.paper),
    ...(say.signature ? ['', '签字和填报日期不填入，要重新签。'] : []),
  ]
  return paragraphs.join('\n').replace(/^\n/, '')
}

/** Whose file it is, and of which year. */
function fileOfWords({ department, year, paper }: SaidAs<FileSay, 'importPreview'>): string {
  const file = `${year}年度的${paper ? '自评表' : '数据文件'}，还没填入。`
  return department === ''
    ? `${file}\n文件里没写单位名称，请核对是不是本单位的。`
    : `${shortened(department, longestName)} ${file}`
}

/** What was taken, and the doubtful cells, which are asked one at a time. */
function importedWords(say: SaidAs<FileSay, 'imported'>): Worded {
  const done = [`✓ 文件已填入：${countedWords(say)}。发“撤销”可以全部撤销。`, ...shownPartsWords(say.parts)]
  const lines = say.doubts.map((one) => shortened(doubtWords(one), longestDoubt))
  const doubts = lines.length > 0 ? ['这几格拿不准，没有填，请一格一格定：', ...lines] : []
  const empty = say.empty > 0 ? [`文件里空着的 ${say.empty} 格还没填${say.isLast ? '，接着一题一题问' : ''}。`] : []
  return { text: [...done, ...doubts, ...empty].join('\n'), buttons: inRows(say.choices, 1) }
}

function doubtWords({ label, text }: Doubt): string {
  return `${label}：“${valueWords(text)}”`
}

function doubtsWords(doubts: readonly Doubt[]): string[] {
  return troubleWords('拿不准，先不填', { count: doubts.length, first: doubts }, doubtWords)
}

function paperWords(paper: PaperFile | undefined): string[] {
  if (!paper) return []
  const { empty, unread } = paper
  return [
    ...(empty.length > 0 ? [`文件里空着的 ${empty.length} 格不动。`] : []),
    ...troubleWords('不知道填哪里，略过', { count: unread.length, first: unread }, unreadWords, '处'),
  ]
}

function unreadWords({ source, text }: PaperFile['unread'][number]): string {
  return `${source}：${valueWords(text)}`
}

function apartWords({ apart, otherForm }: SaidAs<FileSay, 'importPreview'>): string[] {
  return [
    ...(apart.department === undefined ? [] : [`⚠ 这份自评是 ${apart.department} 的，单位名称不改。`]),
    ...(apart.year === undefined ? [] : [`⚠ 这份自评是 ${apart.year}年度的，同一列不是同一年的数。`]),
    ...(otherForm ? ['⚠ 文件用的是另一种表样，只能检查，不能填入。'] : []),
  ]
}

function changeWords({ same, counts, emptied, parts = [] }: SaidAs<FileSay, 'importPreview'>): string[] {
  const total = (of: 'changed' | 'filled') => counts.reduce((sum, count) => sum + count[of], 0)
  const [changed, filled] = [total('changed'), total('filled')]
  if (changed + filled === 0) return same === 0 && parts.length > 0 ? [] : [`文件里的 ${same} 格都和填的一样。`]
  const alike = same > 0 ? `，另有 ${same} 格一样` : ''
  return [
    `要${countedWords({ changed: changed - emptied, filled, emptied })}${alike}。`,
    counts.map(annexWords).join('；'),
  ]
}

function countedWords(count: { readonly changed: number; readonly filled: number; readonly emptied: number }): string {
  const parts = [
    count.changed > 0 && `改 ${count.changed} 格`,
    count.filled > 0 && `新填 ${count.filled} 格`,
    count.emptied > 0 && `去掉 ${count.emptied} 格（换了另一行）`,
  ]
  return parts.filter(Boolean).join('，')
}

function annexWords({ annex, changed, filled }: AnnexCount): string {
  const parts = [changed > 0 && `改 ${changed}`, filled > 0 && `新填 ${filled}`]
  return `${annex} ${parts.filter(Boolean).join('、')}`
}

function troubleWords<Of>(title: string, all: Some<Of>, words: (one: Of) => string, unit = '格'): string[] {
  if (all.count === 0) return []
  const lines = all.first.slice(0, mostTroubles).map((one) => shortened(words(one), longestTrouble))
  const rest = all.count - lines.length
  return [`⚠ ${title}，${all.count} ${unit}：`, ...lines, ...(rest > 0 ? [`还有 ${rest} ${unit}`] : [])]
}
