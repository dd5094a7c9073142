import { shortened } from '../../../core/values/shortened.ts'
import { namesWords } from '../../../core/words/names.ts'
import { filingWords, stateWords } from '../../../core/words/states.ts'
import type { SaidAs, Sentences } from '../worded.ts'
import type { TakeInSay } from './take-in-say.ts'

const longestName = 40

export const takeInSentences: Sentences<TakeInSay> = {
  askTakeIn: ({ read, year, found }) => askedWords(shortened(read, longestName), year, found),
  readingTakeIn: ({ department }) => `正在看这个文件能给${department}填些什么…`,
  confirmTakeIn: (say) => confirmWords(say),
  takingIn: ({ department }) => `正在代收${department}的材料…`,
  notTakenIn: (say) => notTakenInWords(say),
  tookIn: ({ department, year, cells, doubts, told }) =>
    `✓ 代收了${department} ${year}年度自评：填入 ${cells} 格，材料里空着的都算没有，算已报送，等您审核。${doubts > 0 ? `有 ${doubts} 格拿不准，没有填。` : ''}${told > 0 ? `已告诉他们的 ${told} 个人。` : '他们以后从链接进来，可以接手。'}`,
  tookInForYou: (say) => `${say.by} 照你们交的材料，代收了${filingWords(say)}，算已报送。要自己接着填，点“接手”。`,
  takenOverForYou: (say) => `${say.by} 接手了${filingWords(say)}：原来由财政局代收的，现在他们自己填。`,
}

/** Asks for which department a paper is to be filed. */
function askedWords(read: string, year: number, found: number): string {
  if (read === '') return '文件里没有写单位名称。代收给哪个部门？请发它的名称。'
  return found > 0
    ? `文件里写的是“${read}”，${year}年度名单里是哪个部门？点一个；都不是，请发它的名称。`
    : `${year}年度名单里没有“${read}”。代收给哪个部门？请发它的名称。`
}

/** What a paper would file, to be confirmed. */
function confirmWords(say: SaidAs<TakeInSay, 'confirmTakeIn'>): string {
  const { again, read, cells, changed, blanks, doubts, missing, refused } = say
  return [
    ...(again ? ['这份自评刚才有改动，没有代收。请再看一遍：'] : []),
    `代收${filingWords(say)}，请先看一眼：`,
    ...(read === undefined ? [] : [readWords(read)]),
    `填入 ${cells} 格${changed > 0 ? `，其中 ${changed} 格换掉现在填的` : ''}。`,
    ...(blanks > 0 ? [`材料里空着的 ${blanks} 格，都算没有。`] : []),
    ...(doubts > 0 ? [`拿不准的 ${doubts} 格，不填。`] : []),
    ...(missing.length > 0
      ? [`这个文件里没有${namesWords(missing)}。还有别的文件的，请先不代收，打包成一个 .zip 再发。`]
      : []),
    ...(refused.length > 0 ? ['没读出来的：', ...refused] : []),
    '确认以后算已报送，等您审核。',
  ].join('\n')
}

function readWords(read: string): string {
  return read === '' ? '文件里没有写单位名称。' : `文件里写的单位是“${shortened(read, longestName)}”，请核对。`
}

/** Why a paper was not filed for a department. */
function notTakenInWords({ why, department, year, by, state }: SaidAs<TakeInSay, 'notTakenIn'>): string {
  if (why === 'filled')
    return `没有代收：${department} 已经自己在填了（${namesWords(by)}）。请让他们填完报送，或点“催一催”。`
  if (why === 'taken')
    return `不用再代收：${department} ${year}年度自评已经由财政局代收了${by.length > 0 ? `（${namesWords(by)}）` : ''}，现在是“${stateWords[state]}”。`
  if (why === 'state') return `没有代收：${department} ${year}年度自评现在是“${stateWords[state]}”。`
  if (why === 'otherYear') return `没有代收：文件和 ${department} ${year}年度自评不是同一年度，或不是同一种表样。`
  return '没有代收：这个文件里没有能填入的。'
}
