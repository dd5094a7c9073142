import { shortened } from '../../../core/values/shortened.ts'
import { inRows, type SaidAs, type Worded } from '../worded.ts'
import type { FileSay, SaidPart } from './say.ts'

/** What is said of the cells of a file that stand in a colleague's annex. */

const longestTitles = 40
const longestName = 20

/** 附件二由周敏填，这 12 格给周敏看。 */
export function partsWords(parts: readonly SaidPart[] = []): string[] {
  return parts.map(
    (one) => `${titlesWords(one.titles)}由${nameWords(one)}填，这 ${one.cells} 格给${nameWords(one)}看。`,
  )
}

/** What colleagues were shown, once the rest was taken. */
export function shownPartsWords(parts: readonly SaidPart[] = []): string[] {
  return parts.map(
    (one) => `${titlesWords(one.titles)}的 ${one.cells} 格给${nameWords(one)}看了，填不填由${nameWords(one)}定。`,
  )
}

export function partsGivenWords({ parts, choices }: SaidAs<FileSay, 'partsGiven'>): Worded {
  return { text: shownPartsWords(parts).join('\n'), buttons: inRows(choices, 2) }
}

export function partAnsweredWords({ by, titles, took, choices }: SaidAs<FileSay, 'partAnswered'>): Worded {
  const where = titlesWords(titles)
  const text = took
    ? `${by} 填入了您发来的${where}。`
    : `${by} 先不填入您发来的${where}。要自己填，先发“分工”把它改成您来填，再看这份文件。`
  return { text, buttons: inRows(choices, 2) }
}

/** The first line of a preview that a colleague gets. */
export function fromWords({ name, titles }: NonNullable<SaidAs<FileSay, 'importPreview'>['from']>): string {
  return titles.length > 0
    ? `${name} 发来的文件里有您填的${titlesWords(titles)}，还没填入。`
    : `${name} 发来的文件里，您填的附件没有要改的。`
}

function titlesWords(titles: readonly string[]): string {
  return shortened(titles.join('、'), longestTitles)
}

function nameWords({ name }: SaidPart): string {
  return shortened(name, longestName)
}
