import { shortened } from '../../../core/values/shortened.ts'
import { entryWords, explainedWords } from '../../../core/words/entries.ts'
import { tallyWords } from '../../../core/words/findings.ts'
import { inRows, type SaidAs, type Sentences } from '../worded.ts'
import type { FindingSay } from './say.ts'

const longestTitle = 60

export const findingSays: Sentences<FindingSay> = {
  findings: (say) => ({ text: findingsWords(say), buttons: inRows(say.choices, 4) }),
  explainedFindings: (say) => ({
    text: [
      `已说明 ${say.of} 处：`,
      '',
      ...say.entries.map((entry, at) => explainedWords(entry, say.from + at + 1)),
    ].join('\n'),
    buttons: inRows(say.choices, 4),
  }),
  mend: mendWords,
  findingsLeft: leftWords,
  explain: explainWords,
  explained: ({ places, open, text }) => {
    const done = places > 1 ? `✓ ${places} 处都说明了：${text}` : `✓ 说明写好了：${text}`
    return open > 0 ? `${done}\n还有 ${open} 处。` : done
  },
  noReason: ({ read, choices }) => ({
    text: `“${shortened(read, longestTitle)}”没说原因，没有记。数不对，点“数不对，去改”；数没错，写一句为什么。`,
    buttons: inRows(choices, 2),
  }),
  noWords: () => ({
    text: '太短了。写一句原因和依据，例：省里调研多两批，按标准接待。',
    buttons: [[{ label: '以后再说', action: { do: 'continue' } }]],
  }),
}

function findingsWords(say: SaidAs<FindingSay, 'findings'>): string {
  const opinions = say.opinions.map(({ by, text }) => `${sender[by]}：${shortened(text, longestOpinion)}`)
  if (opinions.length === 0) return foundWords(say)
  const title = `退回的意见还有 ${opinions.length} 条没处理，改了数或写了说明就算处理：`
  return [title, ...opinions, '', foundWords(say)].join('\n')
}

const sender = { head: '负责人', bureau: '财政局' } as const
const longestOpinion = 120

function foundWords(say: SaidAs<FindingSay, 'findings'>): string {
  const { listed, explained, unanswered } = say
  const count = listed.must + listed.explain + listed.note
  const lines = say.entries.map((entry, at) => entryWords(entry, say.from + at + 1))
  const tally = tallyWords(listed)
  // One grade alone has the same count: 还有 2 处要说明。
  const head = tally.includes('，') ? `还有 ${count} 处：${tally}。` : `还有 ${tally}。`
  if (count > 0) return `${head}\n\n${lines.join('\n')}`
  const folded = explained > 0 ? `（${explained} 处已说明）` : ''
  if (unanswered > 0) return `填了的没有发现问题${folded}。还有 ${unanswered} 题没填，填完再检查一遍。`
  return folded === '' ? '✓ 检查过了，没有发现问题。' : `✓ 都处理好了${folded}。`
}

function mendWords({ entry, told, asks }: SaidAs<FindingSay, 'mend'>): string {
  const asked = asks === 'row' ? '到哪一行去改？' : asks === 'place' ? '先改哪一处？' : ''
  return [told ? undefined : entryWords(entry), asked].filter(Boolean).join('\n\n')
}

function leftWords({ open, still }: SaidAs<FindingSay, 'findingsLeft'>): string {
  if (still) return `这一处还没改好：\n${still.shows}${open > 1 ? `\n另外还有 ${open - 1} 处。` : ''}`
  return open > 0 ? `还有 ${open} 处。` : '✓ 都处理好了。'
}

function explainWords({ entry, told, printed, rest, alike }: SaidAs<FindingSay, 'explain'>): string {
  const [place] = entry.places
  const head = told || alike ? `${shortened(place?.title ?? '', longestTitle)}：${place?.shows}` : entryWords(entry)
  const more = rest > 0 && !alike ? `另有 ${rest} 处一样，说明可以通用。` : undefined
  const ask = alike
    ? '这一处也这样说明吗？不一样就另写一句。'
    : `数没错，就写一两句原因${printed ? '，报告里会照写' : ''}。`
  return [head, '', more, ask].filter((line) => line !== undefined).join('\n')
}
