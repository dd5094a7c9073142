import type { Redrafted } from '../../../core/prose/difference.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import type { Accepted } from './accepted.ts'

const taken: Readonly<Record<Accepted['of'], string>> = {
  template: '采用了固定写法',
  draft: '采用了这一段',
  words: '自己写',
}

/** `7月3日 周敏采用了固定写法` */
export function acceptedWords({ by, at, of }: Accepted): string {
  return `${dayWords(at)} ${by}${taken[of]}`
}

/** The same in brief: 周敏采用 7月3日. */
export function acceptedBrief({ by, at, of }: Accepted): string {
  return `${by}${of === 'words' ? '自己写' : '采用'} ${dayWords(at)}`
}

function dayWords(at: string): string {
  return dayOfYearWords(at.slice(0, 10)).replace(/^\d+年/, '')
}

const mostMoved = 1
const mostSentences = 1
const longestValue = 24
const longestSentence = 44

/** How two drafts differ, one change a line, and how many changes are left out. */
export function redraftedLines({ moved, added, gone, anew }: Redrafted): string[] {
  if (anew && gone.length > mostSentences) return ['全部换了写法。']
  const values = moved.map(
    ({ label, from, to }) => `${label}：${shortened(from, longestValue)} → ${shortened(to, longestValue)}`,
  )
  const sentences = (mark: string, all: readonly string[]) =>
    limited(
      all.map((one) => `${mark}${shortened(one, longestSentence)}`),
      mostSentences,
      '句',
    )
  return [...limited(values, mostMoved, '个数'), ...sentences('加：', added), ...sentences('去掉：', gone)]
}

function limited(lines: readonly string[], most: number, unit: string): string[] {
  const more = lines.length - most
  return more > 0 ? [...lines.slice(0, most), `…另有${more}${unit}`] : [...lines]
}
